import type { FunctionDeclaration, OtherDeclarations, OtherFunction } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation } from '../../model/observation.ts'
import { ownPolicyNames, type Question } from '../../model/plan.ts'
import { roleNameOf } from '../../text/arn.ts'
import {
  isOfInputs,
  isOfStage,
  type Owner,
  type OwnerClaim,
  ownerHash,
  sameFile,
  sameRepository,
} from '../../text/owner.ts'
import { type Name, name, type Sentence, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import { ownerInText } from '../policy/sid.ts'
import type { Planned } from '../whole.ts'
import { hasOwnPolicy, isReadInFull } from './other-files.ts'

/**
 * Policies that this file wrote and no run of it would find again: of a function that left it long ago, or uses another
 * role by now; and those of another file of the repository that no longer declares their function, or is gone. They are seen
 * only where the role of a declared function was read for another reason, as every check does. Where it has a policy of another
 * file, what that declares must be known.
 */
export function leftOverPolicies(
  planned: readonly Planned[],
  { roles, others }: Observation,
): { readonly findings: FindingsByFunction; readonly questions: readonly Question[] } {
  // Which role these use, and so which policy is theirs, is not known.
  const unread = new Set(
    planned.flatMap(({ plan }) => (plan.roleArn === undefined ? [ownerHash(plan.functionName)] : [])),
  )
  const beside = markedBeside(planned, roles)
  const isAsked = beside.some(({ claim, policies }) =>
    policies.some(({ mark }) => isOfOtherFile(mark, claim)),
  )
  const findings = new Map(
    beside.map(({ declared, claim, roleName, policies }) => {
      const left = policies.flatMap(({ policyName, mark }): readonly Finding[] => {
        if (unread.has(mark.function)) return []
        if (isLeftOver(mark, claim)) return [leftOver(declared, roleName, policyName)]
        if (!isOfGoneFile(mark, claim, others)) return []
        const heir = heirOf(mark, policies, others)
        return [leftByFile(declared, heir, { roleName, policyName })]
      })
      return [declared, left] as const
    }),
  )
  return { findings, questions: isAsked ? [{ kind: 'other-declarations' }] : [] }
}

interface Beside {
  readonly declared: FunctionDeclaration
  readonly claim: OwnerClaim
  readonly roleName: string
  readonly policies: readonly { readonly policyName: string; readonly mark: Owner }[]
}

/**
 * Returns the marked policies of each role that was read, without those of the plan, beside the first function of the role.
 * Another run may declare what is in a region where this one declares nothing.
 */
function markedBeside(planned: readonly Planned[], roles: Observation['roles']): readonly Beside[] {
  const kept = new Set(
    planned.flatMap(({ plan }) => ownPolicyNames(plan).map((each) => keyOf(plan.roleArn, each))),
  )
  const regions = new Set(planned.map(({ declared }) => declared.region))
  const firstOfRole = new Map(planned.map((each) => [each.plan.roleArn, each] as const).reverse())
  return [...firstOfRole].flatMap(([roleArn, { declared }]): readonly Beside[] => {
    const role = roleArn === undefined ? undefined : roles.get(roleNameOf(roleArn))
    const { claim } = declared
    if (roleArn === undefined || role?.kind !== 'found' || claim === undefined) return []
    const policies = [...role.texts].flatMap(([policyName, text]) => {
      const mark = kept.has(keyOf(roleArn, policyName)) ? undefined : ownerInText(text, regions)
      return mark === undefined ? [] : [{ policyName, mark }]
    })
    return [{ declared, claim, roleName: roleNameOf(roleArn), policies }]
  })
}

/** IAM may not tell policies apart by the case of their names, and the command would delete one that is kept. */
function keyOf(roleArn: string | undefined, policyName: string): string {
  return `${roleArn}/${policyName.toLowerCase()}`
}

function isLeftOver(mark: Owner, claim: OwnerClaim): boolean {
  const { owner } = claim
  if (!sameFile(mark, owner)) return false
  // Inputs own nothing but the function that they name.
  if (isOfInputs(owner)) return mark.function === owner.function
  return isOfStage(mark, claim)
}

/** Where inputs declare, nothing need be checked out, so a file that is not there may still exist. */
function isOfOtherFile(mark: Owner, { owner }: OwnerClaim): boolean {
  if (isOfInputs(owner) || isOfInputs(mark)) return false
  return sameRepository(mark, owner) && !sameFile(mark, owner)
}

function isOfGoneFile(mark: Owner, claim: OwnerClaim, others: OtherDeclarations | undefined): boolean {
  if (others === undefined || !isReadInFull(others, mark) || !isOfOtherFile(mark, claim)) return false
  return !others.functions.some(
    (each) => ownerHash(each.file) === mark.file && ownerHash(each.functionName) === mark.function,
  )
}

/** The file that takes the policy over with its next run, as it declares the function and has none of its own yet. */
function heirOf(
  mark: Owner,
  policies: Beside['policies'],
  others: OtherDeclarations | undefined,
): OtherFunction | undefined {
  const marks = policies.map((each) => each.mark)
  return others?.functions.find(
    (each) => ownerHash(each.functionName) === mark.function && !hasOwnPolicy(each, mark, marks),
  )
}

function leftOver(declared: FunctionDeclaration, roleName: string, policyName: string): Finding {
  const { claim } = declared
  const policy = found(declared, roleName, policyName)
  const command = commandFor(roleName, policyName)
  if (claim !== undefined && isOfInputs(claim.owner))
    return makeFinding('policy-left-over', declared, {
      message: say`${policy}: inputs of this repository wrote it for the same function under another ${name('policy-name')}. Its grants are still in effect.`,
      remedy: say`Once this declaration is applied, and if no other workflow uses it, delete it: ${command}.`,
    })
  return makeFinding('policy-left-over', declared, {
    message: say`${policy}: this file wrote it under another ${name('policy-name')}, or for a function that it no longer declares or that uses another role now. Its grants are still in effect.`,
    remedy: say`If nothing that still runs as this role needs it, delete it: ${command}.`,
  })
}

function leftByFile(
  declared: FunctionDeclaration,
  heir: OtherFunction | undefined,
  { roleName, policyName }: { readonly roleName: string; readonly policyName: string },
): Finding {
  const command = commandFor(roleName, policyName)
  return makeFinding('policy-left-over', declared, {
    message: say`${found(declared, roleName, policyName)}: another config file of this repository wrote it, which is gone or no longer declares its function. Its grants are still in effect.`,
    remedy:
      heir === undefined
        ? say`If no other branch has that file, delete it: ${command}.`
        : say`First apply ${name(heir.file)}, which declares the function and takes the policy over. If it is still there then, delete it: ${command}.`,
  })
}

function found({ label }: FunctionDeclaration, roleName: string, policyName: string): Sentence {
  return say`Role ${name(roleName)}, which ${name(label)} uses, also has inline policy ${name(policyName)}`
}

function commandFor(roleName: string, policyName: string): Name {
  return name(`aws iam delete-role-policy --role-name ${roleName} --policy-name ${policyName}`)
}
