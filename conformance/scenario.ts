import assert from 'node:assert/strict'
import type { ActionResult } from '../sandbox/runner.ts'
import type { Stage } from './stage.ts'
import type { PolicyDocument } from './view.ts'

/** What holds on every AWS. Each scenario starts with an empty one. */
export interface Scenario {
  readonly name: string
  play(stage: Stage): Promise<void>
}

/** The action's policy for the function `orders`. */
export const own = 'lambda-secrets-orders'

/** Runs the action, which must succeed. */
export async function succeed(
  stage: Stage,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  const result = await stage.run(inputs)
  assert.equal(result.code, 0, result.stdout + result.stderr)
  return result
}

/** Returns the ARNs of the secrets that a document allows to read. */
export function readable(document: PolicyDocument | undefined): readonly string[] {
  return (document?.Statement ?? [])
    .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
    .flatMap(({ Resource }) => Resource)
}
