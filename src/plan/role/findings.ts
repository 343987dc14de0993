import type { FunctionDeclaration } from '../../model/declaration.ts'
import { explain, type Failure, withoutStop } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { FoundFunction, FunctionState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { whyKnowPolicies } from './policies.ts'

export const roleRules = [
  otherAccount,
  edgeReplica,
  failedUpdate,
  unreadableVariables,
  unwritableRole,
  unreadPolicy,
]

type Judged = Pick<Draft, 'declared' | 'live'>

/** Why a function that could not be read cannot be planned. */
export function unreadFunction(
  declared: FunctionDeclaration,
  state: Exclude<FunctionState, FoundFunction> | undefined,
): Finding {
  const { functionName, region } = declared
  if (state?.kind === 'failed') {
    return makeFinding('function-unreadable', declared, {
      message: explain(state.failure),
      remedy: afterFailure(state.failure, say`Nothing is written to a function that cannot be read.`),
    })
  }
  return makeFinding('function-not-found', declared, {
    message: say`Lambda function ${name(functionName)} does not exist in ${name(region)}.`,
    remedy: say`Deploy it first, or correct its name, its region or the workflow's AWS account.`,
  })
}

/** A function in another account than the declared one. */
function otherAccount({ declared, live }: Judged): readonly Finding[] {
  const { account, functionName } = declared
  const { account: actual = '' } = parseArn(live.function.arn) ?? {}
  if (account === undefined || account === actual) return []
  return [
    makeFinding('function-other-account', declared, {
      message: say`${name(functionName)} is declared in account ${name(account)}, but the workflow's credentials belong to account ${name(actual)}.`,
      remedy: say`Assume a role in the declared account, or correct the declaration.`,
    }),
  ]
}

/**
 * A function that CloudFront replicated, so that it cannot have variables.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html
 */
function edgeReplica({ declared, live }: Judged): readonly Finding[] {
  if (live.function.masterArn === undefined) return []
  return [
    makeFinding('function-at-edge', declared, {
      message: say`${name(declared.functionName)} is a Lambda@Edge replica, which cannot have environment variables.`,
      remedy: say`Have the code read the secret by a fixed name, or use a separate function.`,
    }),
  ]
}

/** The last update of the function, if Lambda could not make it. */
function failedUpdate({ declared, live }: Judged): readonly Finding[] {
  const { update } = live.function
  if (update.kind !== 'failed') return []
  const reason = update.reason === '' ? [] : say` (${withoutStop([name(update.reason)])})`
  return [
    makeFinding('update-failed', declared, {
      message: say`The last update of ${name(declared.functionName)} failed${reason}.`,
      remedy: say`Calls reach it as it was before, which may lack what is declared. Fix the cause and update it once more.`,
    }),
  ]
}

/** Lambda answers 200 and omits the variables if the caller may not decrypt them; a write would erase them all. */
function unreadableVariables({ declared, live }: Judged): readonly Finding[] {
  const { variables } = live.function
  if (variables.kind === 'readable') return []
  const { code, message, keyArn } = variables
  const key = keyArn === undefined ? say`Lambda's default key` : say`key ${name(keyArn)}`
  return [
    makeFinding('variables-unreadable', declared, {
      message: say`The variables of ${name(declared.functionName)} cannot be read (${name(code)}${message === '' ? [] : say`: ${name(message)}`}).`,
      remedy: say`Allow ${name('kms:Decrypt')} on ${key} to the workflow's role. Lambda replaces all variables at once, so a write now would erase every one of them. No option overrides this.`,
    }),
  ]
}

/** Why the execution role's policies cannot be written. `role` is present only after the plan has asked for it. */
function unwritableRole(draft: Pick<Draft, 'declared' | 'live' | 'policy'>): readonly Finding[] {
  const { declared, live } = draft
  const { roleName, role } = live
  if (live.function.roleArn.includes(':role/aws-service-role/')) {
    return [
      makeFinding('role-unmodifiable', declared, {
        message: say`Role ${name(roleName)} is linked to an AWS service, so its policies cannot be changed.`,
        remedy: say`Give the function its own execution role.`,
      }),
    ]
  }
  if (role?.kind === 'absent') {
    return [
      makeFinding('role-not-found', declared, {
        message: say`Execution role ${name(roleName)} does not exist, although function ${name(declared.functionName)} uses it.`,
        remedy: say`Give the function a role that exists. If the role was deleted and created again, update the function too.`,
      }),
    ]
  }
  const why = whyKnowPolicies(draft)
  if (role?.kind !== 'failed' || why === undefined) return []
  return [
    makeFinding('role-unreadable', declared, {
      message: explain(role.failure),
      remedy: afterFailure(role.failure, reasons[why]),
    }),
  ]
}

const reasons = {
  limit: say`The sizes of the role's inline policies must be known, because they share one limit.`,
  'earlier-name': say`Whether the role has a policy of an earlier ${name('policy-name')} must be known.`,
}

/** Returns what follows an explained failure: what to do, where the failure does not say that itself, and why it matters. */
function afterFailure({ remedy }: Failure, why: Sentence): Sentence {
  return remedy === undefined ? say`Fix the cause and run again. ${why}` : why
}

/** The policy under our name, if it could not be read. */
function unreadPolicy({ declared, live: { policy } }: Judged): readonly Finding[] {
  if (policy.kind !== 'failed') return []
  return [
    makeFinding('policy-unreadable', declared, {
      message: explain(policy.failure),
      remedy: afterFailure(
        policy.failure,
        say`What the policy grants now must be known before it is replaced.`,
      ),
    }),
  ]
}
