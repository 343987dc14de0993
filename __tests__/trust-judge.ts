import { evaluate } from '../sandbox/evaluation/evaluation.ts'
import { parsePolicy } from '../sandbox/evaluation/policy.ts'
import { requestContext } from '../sandbox/evaluation/request.ts'

/** What a job's token says of it: the claims that AWS compares. https://docs.github.com/actions/reference/security/oidc */
export interface Claims {
  readonly sub: string
  readonly aud?: string
  /** Absent if GitHub does not send it, or AWS does not know it. */
  readonly job_workflow_ref?: string
}

/** The identity provider that signs the tokens. */
export const provider = 'token.actions.githubusercontent.com'

/** What a job asks for. */
export const assuming = 'sts:AssumeRoleWithWebIdentity'

/** Returns whether AWS lets a job with these claims, in a token of `issuer`, assume a role with this trust policy. */
export function mayAssume(
  trust: string,
  { aud = 'sts.amazonaws.com', ...claims }: Claims,
  issuer = provider,
): boolean {
  const values = Object.entries({ aud, ...claims }).map(
    ([key, value]) => [`${issuer}:${key}`, [value]] as const,
  )
  const request = {
    action: assuming,
    resource: 'arn:aws:iam::123456789012:role/lambda-secrets',
    context: requestContext(values),
  }
  return evaluate([parsePolicy('trust', trust)], request).decision === 'allowed'
}
