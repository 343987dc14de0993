import { type Evaluation, evaluate } from './evaluation.ts'
import type { Policy, Principals } from './policy.ts'
import type { AccessRequest } from './request.ts'

/**
 * Returns what a resource's own policy decides about a role's request. `resource` is what `*` in a key policy means.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function evaluateResourcePolicy(
  policy: Policy,
  request: AccessRequest & { readonly roleArn: string },
): Evaluation {
  const statements = policy.statements.filter(({ principals }) => names(principals, request.roleArn))
  return evaluate([{ ...policy, statements }], request)
}

/** A principal matches a role by its ARN, its account (ARN of root, or ID) or `*`. */
function names(principals: Principals | undefined, roleArn: string): boolean {
  if (principals === undefined) return false
  const [, partition, , , account = ''] = roleArn.split(':')
  const known = ['*', roleArn, account, `arn:${partition}:iam::${account}:root`]
  return principals.aws.some((principal) => known.includes(principal)) !== principals.not
}
