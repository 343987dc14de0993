import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation } from '../../model/observation.ts'
import { type FunctionPlan, ownPolicyNames } from '../../model/plan.ts'
import { roleNameOf } from '../../text/arn.ts'
import { isOfInputs, isOfStage, type OwnerClaim, ownerHash, sameFile } from '../../text/owner.ts'
import { name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import { ownerInText } from '../policy/sid.ts'

interface Planned {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
}

/**
 * Policies that this file wrote and no run of it would find again: of a function that left it long ago, or uses another
 * role by now. They are seen only where the role of a declared function was read for another reason, as every check does.
 */
export function leftOverPolicies(planned: readonly Planned[], { roles }: Observation): FindingsByFunction {
  const kept = new Set(
    planned.flatMap(({ plan }) => ownPolicyNames(plan).map((each) => keyOf(plan.roleArn, each))),
  )
  // Which role these use, and so which policy is theirs, is not known.
  const unread = new Set(
    planned.flatMap(({ plan }) => (plan.roleArn === undefined ? [ownerHash(plan.functionName)] : [])),
  )
  const firstOfRole = new Map(planned.map((each) => [each.plan.roleArn, each] as const).reverse())
  return new Map(
    [...firstOfRole].flatMap(([roleArn, { declared }]) => {
      const role = roleArn === undefined ? undefined : roles.get(roleNameOf(roleArn))
      const { claim } = declared
      if (roleArn === undefined || role?.kind !== 'found' || claim === undefined) return []
      const left = [...role.texts].filter(
        ([each, text]) => !kept.has(keyOf(roleArn, each)) && isLeftOver(text, claim, unread),
      )
      return [[declared, left.map(([each]) => leftOver(declared, roleNameOf(roleArn), each))] as const]
    }),
  )
}

/** IAM may not tell policies apart by the case of their names, and the command would delete one that is kept. */
function keyOf(roleArn: string | undefined, policyName: string): string {
  return `${roleArn}/${policyName.toLowerCase()}`
}

function isLeftOver(text: string, claim: OwnerClaim, unread: ReadonlySet<string>): boolean {
  const { owner } = claim
  if (!text.includes(owner.file)) return false
  const mark = ownerInText(text)
  if (mark === undefined || !sameFile(mark, owner) || unread.has(mark.function)) return false
  // Inputs own nothing but the function that they name.
  if (isOfInputs(owner)) return mark.function === owner.function
  return isOfStage(mark, claim)
}

function leftOver(declared: FunctionDeclaration, roleName: string, policyName: string): Finding {
  const { label, claim } = declared
  const policy = say`Role ${name(roleName)}, which ${name(label)} uses, also has inline policy ${name(policyName)}`
  const command = name(`aws iam delete-role-policy --role-name ${roleName} --policy-name ${policyName}`)
  if (claim !== undefined && isOfInputs(claim.owner))
    return makeFinding('policy-left-over', declared, {
      message: say`${policy}: inputs of this repository wrote it for the same function under another ${name('policy-name')}. Its grants are still in effect.`,
      remedy: say`If no other workflow uses it, delete it: ${command}.`,
    })
  return makeFinding('policy-left-over', declared, {
    message: say`${policy}: this file wrote it for a function that it no longer declares, or that uses another role now. Its grants are still in effect.`,
    remedy: say`Delete it: ${command}.`,
  })
}
