import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { startBundle } from '../../sandbox/runner.ts'
import { badDeclarations } from '../declare/bad-declarations.ts'
import { environmentOf, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

describe('a bad declaration, given to the built bundle', () => {
  test.concurrent.each(badDeclarations)(
    '$name: each problem with its place, and no stack trace',
    async (setting) => {
      const workspace = makeWorkspace(setting)
      const bundle = startBundle(workspace, environmentOf(setting, workspace))
      const [stdout, stderr, [status]] = await Promise.all([
        text(bundle.stdout),
        text(bundle.stderr),
        once(bundle, 'exit'),
      ])
      removeWorkspace(workspace)
      expect(status).toBe(1)
      expect(stderr).toBe('')
      expect(stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
      for (const { place } of setting.expect) expect(stdout).toContain(place)
    },
  )
})
