import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { readOthers } from '../../src/declare/others.ts'
import { someInputs } from '../builders/inputs.ts'
import { aDeclaration } from '../builders/observation.ts'
import { configPath, makeWorkspace, removeWorkspace } from './workspace.ts'

const secrets = 'secrets: { DB_ARN: db }'
const files = {
  [configPath]: `version: 1\nstages:\n  dev: { functions: { orders: { ${secrets} } } }\n  prod: { functions: { worker: { ${secrets} } } }\n`,
  'billing.yml': `version: 1\nfunctions: { billing: { ${secrets} } }\n`,
  'half.yaml': `version: 1\nfunctions: { stock: { ${secrets} }, "no name": { ${secrets} } }\n`,
  'staged.yml': `version: 1\nstages: { prod: { functions: { mail: { ${secrets} } } } }\n`,
  'torn.json': '{ "version": 1, "functions": {',
  'latin.yml': new Uint8Array([0xe4]),
  'node_modules/module/some.yml': `version: 1\nfunctions: { module: { ${secrets} } }\n`,
  'openapi.yml': 'openapi: 3.1.0\n',
  'versions.yml': 'version: }{',
  'zappa_settings.toml': `[live]\naws_region = "us-east-1"\n[live.aws_secrets]\nDB_ARN = "db"\n`,
  'pyproject.toml': '[tool.x]\nversion = "1"\nfunctions = "aws_secrets"\n',
  '.git/info.yml': `version: 1\nfunctions: { hidden: { ${secrets} } }\n`,
}

test('other files and stages are read, and said to be unread where anything in them is wrong', async () => {
  const workspace = makeWorkspace({ files, links: { 'link.yml': 'billing.yml' } })
  try {
    const file = { path: configPath, stages: ['dev', 'prod'] }
    const { functions, unread, complete } = await readOthers(someInputs({ workspace }), {
      ...aDeclaration(),
      ...{ file, stage: 'prod' },
    })
    expect(functions.map((each) => [each.file, each.stage, each.functionName])).toEqual([
      [configPath, 'dev', 'orders'],
      ['billing.yml', undefined, 'billing'],
      ['half.yaml', undefined, 'stock'],
      ['staged.yml', 'prod', 'mail'],
      ['zappa_settings.toml', 'live', 'repository-live'],
    ])
    expect(unread).toEqual(['half.yaml', 'latin.yml', 'link.yml', 'torn.json'])
    expect(complete).toBe(true)
  } finally {
    removeWorkspace(workspace)
  }
})

test('of a clone without some of its files, or a folder that cannot be listed, not all others are known', async () => {
  const workspace = makeWorkspace({ files })
  try {
    const isComplete = async (at = workspace) =>
      (await readOthers(someInputs({ workspace: at }), aDeclaration())).complete
    expect(await isComplete(join(workspace, 'none'))).toBe(false)
    git(workspace, 'init', '-q')
    expect(await isComplete()).toBe(true)
    git(workspace, 'config', 'core.sparseCheckout', 'yes')
    expect(await isComplete()).toBe(false)
  } finally {
    removeWorkspace(workspace)
  }
})
