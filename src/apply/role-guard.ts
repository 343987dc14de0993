import type { Clients } from '../aws/client/clients.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundPlan } from '../model/plan.ts'
import { name, say } from '../text/sentence.ts'
import { changedMeanwhile, functionTarget, gone } from './failures.ts'

/**
 * Returns why a grant must not be made now: since the plan, the function got another execution role, and the old one
 * would keep the grant. Where variables are written after the grant, Lambda refuses the revision of the plan instead.
 */
export async function refuseOtherRole(clients: Clients, plan: FoundPlan): Promise<Failure | undefined> {
  const live = await readFunction(clients, plan)
  if (live.kind === 'failed') return live.failure
  if (live.kind === 'absent') return gone(subjectOf(plan))
  return live.roleArn === plan.roleArn ? undefined : roleChanged(plan, live.roleArn)
}

/** The function runs as another role than the one that was planned for. */
export function roleChanged(plan: FoundPlan, roleArn: string): Failure {
  const change = say`its execution role was changed from ${name(plan.roleArn)} to ${name(roleArn)} while this ran`
  const failure = changedMeanwhile(subjectOf(plan), change)
  const granted = plan.steps.some(({ kind }) => kind === 'grant' || kind === 'revoke')
  if (!granted) return failure
  const policy = name(plan.policyName)
  const remedy = say`Run again once the other change is complete. If the old role has an inline policy ${policy} that nothing else needs, delete it.`
  return { ...failure, remedy }
}

function subjectOf({ functionName }: FoundPlan) {
  return { operation: 'GetFunctionConfiguration', target: functionTarget(functionName) }
}
