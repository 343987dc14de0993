import { describe, expect, test } from '@jest/globals'
import { ended } from '../../sandbox/ended.ts'
import { startBundle } from '../../sandbox/runner.ts'
import { badDeclarations } from '../declare/bad-declarations.ts'
import { environmentOf, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

describe('a bad declaration, given to the built bundle', () => {
  test.concurrent.each(badDeclarations)(
    '$name: each problem with its place, and no stack trace',
    async (setting) => {
      const workspace = makeWorkspace(setting)
      const bundle = startBundle(workspace, environmentOf(setting, workspace))
      const { code, stdout, stderr } = await ended(bundle)
      removeWorkspace(workspace)
      expect(code).toBe(1)
      expect(stderr).toBe('')
      expect(stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
      for (const { place } of setting.expect) expect(stdout).toContain(place)
    },
  )
})
