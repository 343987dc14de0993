import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { runTerminal } from '../../sandbox/terminal.ts'
import { useStage } from './stage.ts'

const stage = useStage()

beforeEach(() => {
  const { aws, declare, workspace } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
  mkdirSync(join(workspace, '.git'))
})

/** A git that only writes down the variable which keeps Windows from running one that is in the working directory. */
function spyOnGit(): { readonly env: Readonly<Record<string, string>>; readonly seen: () => string } {
  const { aws, workspace } = stage()
  const [folder, file] = [join(workspace, '..', 'bin'), join(workspace, '..', 'seen')]
  mkdirSync(folder)
  const script = `#!/bin/sh\necho "$NoDefaultCurrentDirectoryInExePath" > '${file}'\nexit 1\n`
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 })
  return {
    env: { ...aws.env, PATH: `${folder}:${process.env.PATH}` },
    seen: () => readFileSync(file, 'utf8'),
  }
}

/** https://github.com/libuv/libuv/pull/4238 */
test('the action has Windows run no git.exe that is in the workspace', async () => {
  const { env, seen } = spyOnGit()
  expect((await stage().run({ mode: 'plan' }, { env })).code).toBe(0)
  expect(seen()).toBe('1\n')
})

test('nor does the terminal run one that is in the working directory', async () => {
  const { env, seen } = spyOnGit()
  expect((await runTerminal(['plan'], { env, workspace: stage().workspace })).code).toBe(0)
  expect(seen()).toBe('1\n')
})
