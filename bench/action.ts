import { type ActionResult, runAction } from '../sandbox/runner.ts'

/** Runs the bundle in a workspace against an endpoint, with no wait for propagation. Throws if the run fails. */
export async function applied(
  env: Readonly<Record<string, string>>,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<ActionResult> {
  const given = { 'propagation-wait': '0', ...inputs }
  const result = await runAction({ env, workspace, inputs: given, nodeOptions })
  if (result.code !== 0)
    throw new Error(`The action ended with ${result.code}: ${result.stdout}${result.stderr}`)
  return result
}
