import { type Evaluation, evaluate } from './evaluation.ts'
import type { Policy, Principals, Statement } from './policy.ts'
import type { AccessRequest } from './request.ts'

/**
 * What a resource's own policy says of a request by a role. `resource` decides what `*` in a key policy stands for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function evaluateResourcePolicy(
  policy: Policy,
  request: AccessRequest & { readonly roleArn: string },
): Evaluation {
  const statements = policy.statements.filter(({ principals }) => names(principals, request.roleArn))
  return evaluate([{ ...policy, statements: [...statements] satisfies Statement[] }], request)
}

/** A role is named by its ARN, by its account (ARN of root, or number) and by `*`. */
function names(principals: Principals | undefined, roleArn: string): boolean {
  if (principals === undefined) return false
  const [, partition, , , account = ''] = roleArn.split(':')
  const known = ['*', roleArn, account, `arn:${partition}:iam::${account}:root`]
  return principals.aws.some((principal) => known.includes(principal)) !== principals.not
}
