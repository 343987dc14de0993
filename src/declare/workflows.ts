import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import { mayBeSparse } from './file/git.ts'
import type { DeclaringOwner } from './function.ts'

const folder = '.github/workflows'

/**
 * Which workflow file declares by its inputs, in a run that applies them, and which others the checked-out commit has:
 * unknown where it does not have this one, or where not all of its files are checked out.
 */
export async function declaringWorkflow({
  mode,
  run,
  workspace,
}: Inputs): Promise<Pick<DeclaringOwner, 'workflow' | 'workflows'>> {
  const { workflow } = run
  if (mode !== 'apply' || workflow === undefined) return {}
  const names = await readdir(join(workspace, folder)).catch(() => [])
  const workflows = names.map((each) => `${folder}/${each}`)
  const areKnown = workflows.includes(workflow) && !(await mayBeSparse(workspace))
  return { workflow, ...(areKnown && { workflows }) }
}
