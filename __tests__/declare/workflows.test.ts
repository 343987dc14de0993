import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { declaringWorkflow } from '../../src/declare/workflows.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import { makeWorkspace, removeWorkspace } from './workspace.ts'

const [deploy, hotfix] = ['.github/workflows/deploy.yml', '.github/workflows/hotfix.yml'] as const
let workspace: string

beforeEach(() => {
  workspace = makeWorkspace({ files: { [deploy]: 'on: push', [hotfix]: 'on: push' } })
})
afterEach(() => removeWorkspace(workspace))

function declaring(workflow: string | undefined, overrides: Partial<Inputs> = {}) {
  return declaringWorkflow(someInputs({ mode: 'apply', workspace, run: aRun({ workflow }), ...overrides }))
}

describe('the workflow file whose inputs declare', () => {
  test('is known with the others of the commit', async () => {
    const { workflow, workflows = [] } = await declaring(deploy)
    expect([workflow, [...workflows].sort()]).toEqual([deploy, [deploy, hotfix]])
  })

  test.each(['.github/workflows/gone.yml', `guild/ci/${deploy}`])(
    'is known without the others where the commit lacks it: %s',
    async (workflow) => {
      expect(await declaring(workflow)).toEqual({ workflow })
    },
  )

  test('is known without the others where nothing is checked out, or not every file', async () => {
    expect(await declaring(deploy, { workspace: `${workspace}/none` })).toEqual({ workflow: deploy })
    git(workspace, 'init', '-q')
    expect(await declaring(deploy)).toHaveProperty('workflows')
    git(workspace, 'config', 'core.sparseCheckout', 'true')
    expect(await declaring(deploy)).toEqual({ workflow: deploy })
  })

  test('is of no matter to a run that applies nothing', async () => {
    expect(await declaring(deploy, { mode: 'plan' })).toEqual({})
    expect(await declaring(undefined)).toEqual({})
  })
})
