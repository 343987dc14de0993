import type { FunctionDeclaration } from '../../model/declaration.ts'
import { formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import type { FoundFunction, FunctionState } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'

/** Why a function that could not be read can't be planned. */
export function unreadFunction(
  declared: FunctionDeclaration,
  state: Exclude<FunctionState, FoundFunction> | undefined,
): Finding {
  const { functionName, region } = declared
  if (state?.kind === 'failed') {
    return makeFinding('function-unreadable', declared, {
      message: formatFailure(state.failure),
      remedy: 'Nothing is written to a function that could not be read.',
    })
  }
  return makeFinding('function-not-found', declared, {
    message: `Lambda function ${functionName} does not exist in ${region}.`,
    remedy: "Deploy it first, or correct its name, its region or the workflow's AWS account.",
  })
}

/** What forbids or clouds writing to this function's configuration. */
export function judgeFunction({ declared, live }: Draft): readonly Finding[] {
  const { function: state } = live
  const findings: Finding[] = []
  const account = parseArn(state.arn)?.account
  if (declared.account !== undefined && declared.account !== account) {
    findings.push(
      makeFinding('function-other-account', declared, {
        message: `${declared.functionName} is declared in account ${declared.account}, but the workflow's credentials see account ${account}.`,
        remedy: 'Assume a role of the declared account, or correct the declaration.',
      }),
    )
  }
  if (state.masterArn !== undefined) {
    findings.push(
      makeFinding('function-at-edge', declared, {
        message: `${declared.functionName} is a Lambda@Edge replica, which can't have environment variables.`,
        remedy: 'Read the secret in the code by a fixed name, or use a function of its own.',
      }),
    )
  }
  if (state.update.kind === 'failed') {
    findings.push(
      makeFinding('update-failed', declared, {
        message: `The last update of ${declared.functionName} failed: ${state.update.reason}`,
        remedy: 'Lambda still runs the configuration before it; see that the next update succeeds.',
      }),
    )
  }
  return findings
}

/** Lambda answers 200 and leaves the variables out where the caller may not decrypt them; a write would wipe them all. */
export function judgeVariables({ declared, live }: Draft): readonly Finding[] {
  const { variables } = live.function
  if (variables.kind === 'readable') return []
  const { code, message, keyArn } = variables
  const key = keyArn === undefined ? "Lambda's default key" : `key ${keyArn}`
  return [
    makeFinding('variables-unreadable', declared, {
      message: `The variables of ${declared.functionName} can't be read (${code}: ${message}).`,
      remedy: `Allow kms:Decrypt on ${key} to the workflow's role: Lambda replaces all variables at once, so writing now would wipe every one of them. No option overrides this.`,
    }),
  ]
}

/** What forbids writing to the execution role. `role` is present only once the plan has asked for it. */
export function judgeRole({ declared, live }: Draft): readonly Finding[] {
  const { roleName, role } = live
  if (live.function.roleArn.includes(':role/aws-service-role/')) {
    return [
      makeFinding('role-unmodifiable', declared, {
        message: `Role ${roleName} is linked to an AWS service, and its policies can't be changed.`,
        remedy: 'Give the function an execution role of its own.',
      }),
    ]
  }
  if (role?.kind === 'absent') {
    return [
      makeFinding('role-not-found', declared, {
        message: `Execution role ${roleName} does not exist, though function ${declared.functionName} names it.`,
        remedy:
          'Give the function a role that exists; one deleted and made anew needs the function to be updated too.',
      }),
    ]
  }
  if (role?.kind === 'failed') {
    return [
      makeFinding('role-unreadable', declared, {
        message: formatFailure(role.failure),
        remedy: 'The sizes of its inline policies must be known: they share one limit.',
      }),
    ]
  }
  return []
}

/** What forbids replacing the policy that stands under our name. */
export function judgePolicy({ declared, live, policy: planned }: Draft): readonly Finding[] {
  const { policy, ledger } = live
  if (policy.kind === 'failed') {
    return [
      makeFinding('policy-unreadable', declared, {
        message: formatFailure(policy.failure),
        remedy: 'What it grants now must be known before it is replaced.',
      }),
    ]
  }
  if (policy.kind === 'absent' || planned.steps.length === 0 || ledger.owner === 'ours') return []
  return [
    makeFinding('policy-foreign', declared, {
      message:
        ledger.owner === 'foreign'
          ? `An inline policy named ${declared.policyName} is there already, and this action did not write it.`
          : `The inline policy ${declared.policyName} belongs to the function of the same name in another region, which has the same role; or a Sid of it was edited by hand.`,
      remedy:
        'Choose another name with the input policy-name, put an edited Sid back, or remove that policy if nothing needs it.',
    }),
  ]
}
