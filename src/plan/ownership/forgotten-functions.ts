import type { FunctionDeclaration, OtherFunction } from '../../model/declaration.ts'
import { explain, type Failure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { changeWord } from '../../model/guardrails.ts'
import { functionKey, type Observation, policyKey } from '../../model/observation.ts'
import type { Question } from '../../model/plan.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import { callersAccount } from '../../text/caller.ts'
import { sameFile } from '../../text/owner.ts'
import { itself, name, say, setting, sides } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { type Ledger, readLedger } from '../policy/ledger.ts'
import type { PlanSettings } from '../settings.ts'
import { hasOwnPolicy, isSameFunction } from './other-files.ts'
import { mayHaveFormer, policiesBeside } from './policies-beside.ts'

/**
 * What is left in AWS of a function that is no longer declared. `nothing`: it is gone, or was never ours, or somebody
 * else's by now.
 */
export type Left =
  | { readonly kind: 'nothing' | 'ours' }
  /** The pull request drops a function that no longer exists; its role may still exist. */
  | { readonly kind: 'roleless' }
  /** Its policy may have an earlier name, or another file a policy of its own. */
  | { readonly kind: 'unasked'; readonly question: Question }
  | { readonly kind: 'moved'; readonly to: OtherFunction }
  | { readonly kind: 'unread'; readonly failure: Failure }

export function leftOf(
  declared: FunctionDeclaration,
  { functions, policies, roles, others }: Observation,
): Left {
  const { region, functionName, account, policyName, claim } = declared
  const state = functions.get(functionKey(region, functionName))
  if (state?.kind === 'failed') return { kind: 'unread', failure: state.failure }
  if (state?.kind !== 'found') return { kind: declared.forgotten?.byChange ? 'roleless' : 'nothing' }
  if (account !== undefined && parseArn(state.arn)?.account !== account) return { kind: 'nothing' }
  const policy = policies.get(policyKey(roleNameOf(state.roleArn), policyName))
  if (policy?.kind === 'failed') return { kind: 'unread', failure: policy.failure }
  const own = readLedger(policy?.kind === 'found' ? policy.text : undefined, region, claim)
  const role = roles.get(roleNameOf(state.roleArn))
  const unasked = {
    kind: 'unasked',
    question: { kind: 'role-policies', roleArn: state.roleArn, region },
  } as const
  if (role === undefined && mayHaveFormer(declared, own)) return unasked
  const { former, marks } = policiesBeside(declared, own, role, { removing: false, others })
  if (!isOfFile(former[0]?.ledger ?? own, declared)) return { kind: 'nothing' }
  const live = { region, functionName, account: parseArn(state.arn)?.account }
  const elsewhere = others?.functions.filter((each) => isSameFunction(each, live))
  if (elsewhere === undefined || elsewhere.length === 0) return { kind: 'ours' }
  if (role === undefined) return unasked
  const to = elsewhere.find((each) => claim === undefined || !hasOwnPolicy(each, claim.owner, marks))
  return to === undefined ? { kind: 'ours' } : { kind: 'moved', to }
}

/** Whether the policy is this file's: inputs may have taken the function over by now. */
function isOfFile({ owner, mark }: Ledger, { claim, forgotten }: FunctionDeclaration): boolean {
  if (owner.kind === 'unmarked-ours') return forgotten?.kind !== 'stage'
  return owner.kind === 'ours' && mark !== undefined && claim !== undefined && sameFile(mark, claim.owner)
}

/** A function whose access is removed because the file no longer declares it. */
export function forgottenFunction({
  declared,
  settings,
}: Pick<Draft, 'declared' | 'settings'>): readonly Finding[] {
  return declared.forgotten === undefined ? [] : [forgottenSince(declared, settings)]
}

const unpruned = sides(say`${name('prune')} is ${name('false')}`, say`${name('--no-prune')} is set`)

export function forgottenSince(declared: FunctionDeclaration, { prune, removing }: PlanSettings): Finding {
  const label = itself(declared.label)
  if (prune || removing)
    return makeFinding('function-forgotten', declared, {
      message: say`${label} is no longer declared, so its access and the variables that name its secrets are removed.`,
      remedy: say`If it still runs and needs them, declare it again.`,
    })
  return makeFinding('function-kept', declared, {
    message: say`${label} is no longer declared but keeps its access, because ${unpruned}.`,
    remedy: say`To remove it, ${setting('prune', 'true')}.`,
  })
}

const removing = sides(say`run ${name('mode: remove')}`, say`run ${name('lambda-secrets remove')}`)

/** The finding about a function whose access stays, though nothing declares it. */
export function leftoverFinding(
  declared: FunctionDeclaration,
  left: Exclude<Left, { kind: 'unasked' }>,
): Finding {
  const label = itself(declared.label)
  if (left.kind === 'roleless') return nothingToRemove(declared)
  if (left.kind === 'unread')
    return makeFinding('forgotten-unread', declared, {
      message: say`${label} is no longer declared, but the action could not check whether it still has access. ${explain(left.failure)}`,
      remedy: say`Allow the call for as long as the function is in the file's history, or delete the function.`,
    })
  if (left.kind === 'moved') {
    const { file, stage } = left.to
    const where = stage === undefined ? name(file) : say`stage ${name(stage)} of ${name(file)}`
    return makeFinding('function-moved', declared, {
      message: say`${label} moved to ${where}, so it keeps its access.`,
      remedy: say`Run that declaration, which takes the function over. If it is for another account, write ${name('account')} there.`,
    })
  }
  if (declared.forgotten?.kind === 'region')
    return makeFinding('function-moved', declared, {
      message: say`The file no longer says that ${name(declared.functionName)} is in ${name(declared.region)}, but declares it for the region of each run, so it keeps its access.`,
      remedy: say`Run this declaration for ${name(declared.region)} too. To remove it there, ${removing} for that region.`,
    })
  if (declared.forgotten?.kind === 'stage') {
    const { stage: gone } = declared.forgotten
    const stage = name(gone)
    return makeFinding('stage-gone', declared, {
      message: say`Stage ${stage} is no longer in the file, but ${label} still has the access that it declared.`,
      remedy: say`To remove it, ${sides(say`run ${name('mode: remove')} with ${name(`stage: ${gone}`)}`, say`run ${name(`lambda-secrets remove --stage ${gone}`)}`)}, or declare the function in another stage.`,
    })
  }
  return makeFinding('function-left-earlier', declared, {
    message: say`${label} left the file before this ${changeWord} and still has access.`,
    remedy: say`The next apply on the branch removes it; this ${changeWord} does not change it.`,
  })
}

/** What cannot be removed, because only the function tells which role has its policy. */
export function nothingToRemove(declared: FunctionDeclaration): Finding {
  const { functionName, region, policyName, forgotten } = declared
  const policy = say`the role's inline policy ${name(policyName)} by hand`
  return makeFinding('nothing-to-remove', declared, {
    message: say`Lambda function ${itself(functionName)} does not exist in ${name(region)}, so its execution role is unknown.`,
    remedy:
      forgotten === undefined
        ? say`Correct its name, its region or ${callersAccount}. If it was deleted and its role still exists, delete ${policy}.`
        : say`If its role still exists, delete ${policy}.`,
  })
}
