import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../runner.ts'
import { startSandbox } from '../sandbox.ts'
import type { Run } from './shop.ts'

export const settingsPath = 'zappa_settings.json'
/** As Zappa names it: project, stage. */
export const zappaFunctionName = 'planttracer-production'

/** The request that this project started from, with its ARNs: without the last six characters. */
const settings = `{
  "production": {
    "project_name": "planttracer",
    "aws_region": "us-east-1",
    "aws_secrets": [
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod-abcd",
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:dbwriter_prod-efgh"
    ]
  }
}
`

export interface ZappaShop {
  readonly settings: string
  readonly arns: readonly string[]
  readonly run: Run
  readonly variables: Readonly<Record<string, string>>
}

/** A deployed Zappa project in its own account, set up by one run of the action. */
export async function wireFromZappa(stage: string): Promise<ZappaShop> {
  const aws = await startSandbox()
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-demo-'))
  try {
    writeFileSync(join(workspace, settingsPath), settings)
    aws.addFunction({ name: zappaFunctionName, role: aws.addRole({ name: 'zappa-role' }) })
    const arns = ['dbreader_prod-abcd', 'dbwriter_prod-efgh'].map((name) => aws.addSecret({ name }))
    const result = await runAction({ inputs: { stage, 'propagation-wait': '0' }, env: aws.env, workspace })
    assert.equal(result.code, 0, `The action failed:\n${result.stdout}${result.stderr}`)
    const variables = { ...aws.function(zappaFunctionName).variables }
    return { settings, arns, run: { ...result, calls: [...aws.calls] }, variables }
  } finally {
    await aws.close()
    rmSync(workspace, { recursive: true })
  }
}
