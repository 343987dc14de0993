import type { FunctionDeclaration } from '../../model/declaration.ts'
import { explain, type Failure, withoutStop } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { UnwritableState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import { caller, callersAccount, callersCredentials } from '../../text/caller.ts'
import { itself, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { afterFailure } from './findings.ts'

export const functionRules = [
  otherAccount,
  edgeReplica,
  failedUpdate,
  unreadableVariables,
  unsupportedKind,
  unwritableFunction,
]

type Judged = Pick<Draft, 'declared' | 'live'>

/** Why a function that could not be read cannot be planned. */
export function unreadableFunction(declared: FunctionDeclaration, failure: Failure): Finding {
  return makeFinding('function-unreadable', declared, {
    message: explain(failure),
    remedy: afterFailure(failure, say`Nothing is written to a function that cannot be read.`),
  })
}

/** Why a function that must exist cannot be planned. */
export function absentFunction(declared: FunctionDeclaration): Finding {
  return makeFinding('function-not-found', declared, {
    message: say`Lambda function ${itself(declared.functionName)} does not exist in ${name(declared.region)}.`,
    remedy: say`Deploy it first, or correct its name, its region or ${callersAccount}.`,
  })
}

/** A function in another account than the declared one. */
function otherAccount({ declared, live }: Judged): readonly Finding[] {
  const { account, functionName } = declared
  const { account: actual = '' } = parseArn(live.function.arn) ?? {}
  if (account === undefined || account === actual) return []
  return [
    makeFinding('function-other-account', declared, {
      message: say`${itself(functionName)} is declared in account ${name(account)}, but ${callersCredentials} belong to account ${name(actual)}.`,
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
      message: say`${itself(declared.functionName)} is a Lambda@Edge replica, which cannot have environment variables.`,
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
      message: say`The last update of ${itself(declared.functionName)} failed${reason}.`,
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
      message: say`The variables of ${itself(declared.functionName)} cannot be read (${name(code)}${message === '' ? [] : say`: ${name(message)}`}).`,
      remedy: say`Allow ${name('kms:Decrypt')} on ${key} to ${caller}. Lambda replaces all variables at once, so a write now would erase every one of them. No option overrides this.`,
    }),
  ]
}

/** What to do about a function that Lambda does not change. */
const remedies: Readonly<Record<UnwritableState, Sentence>> = {
  Failed: marked('Fix what the reason names, then delete the function and create it again.'),
  Deleting: marked(
    'Remove the function from the declaration. Its grants end when its role is deleted; until then, unfinished executions may need them.',
  ),
  Deactivating: marked('Activate the function again, and run this again once it is active.'),
  Deactivated: marked('Activate the function again, and run this again once it is active.'),
}

/** A function in a state in which Lambda takes no changes. Of one that failed, mode `remove` may still delete the policy. */
function unwritableFunction({
  declared,
  live,
  settings,
  configuration,
}: Pick<Draft, 'declared' | 'live' | 'settings' | 'configuration'>): readonly Finding[] {
  const { update } = live.function
  if (update.kind !== 'unwritable') return []
  const { state, reason } = update
  if (settings.removing && state === 'Failed' && configuration.step === undefined) return []
  const detail = reason === '' ? [] : say` (${name(reason)})`
  return [
    makeFinding('function-not-writable', declared, {
      message: say`Function ${itself(declared.functionName)} is in state ${name(state)}${detail}, so it cannot be changed.`,
      remedy: remedies[state],
    }),
  ]
}

/** A kind of function that came after this action: what serves its traffic is not known. */
function unsupportedKind({ declared, live }: Judged): readonly Finding[] {
  if (live.function.capacity !== 'unknown') return []
  return [
    makeFinding('function-kind-unsupported', declared, {
      message: say`Function ${itself(declared.functionName)} runs on a kind of capacity provider that this action does not know, so it can't tell what the function's traffic reaches.`,
      remedy: marked(
        'Use a version of this action that supports it, or move the function to Lambda Managed Instances or to the default capacity.',
      ),
    }),
  ]
}
