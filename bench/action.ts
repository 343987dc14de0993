import { type ActionResult, runAction } from '../sandbox/runner.ts'

/** Runs the bundle in a workspace against an endpoint, with no wait for propagation. Throws if the run fails. */
export async function applied(
  env: Readonly<Record<string, string>>,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  const result = await runAction({ env, workspace, inputs: { 'propagation-wait': '0', ...inputs } })
  if (result.code !== 0)
    throw new Error(`The action ended with ${result.code}: ${result.stdout}${result.stderr}`)
  return result
}
