import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { badDeclarations } from '../declare/bad-declarations.ts'
import { environmentOf, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

describe('a bad declaration, given to the built bundle', () => {
  test.each(badDeclarations)('$name: each problem with its place, and no stack trace', (setting) => {
    const workspace = makeWorkspace(setting)
    const environment = environmentOf(setting, workspace)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/index.js'], {
      encoding: 'utf8',
      env: environment,
    })
    removeWorkspace(workspace)
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
    for (const { place } of setting.expect) expect(stdout).toContain(place)
  })
})
