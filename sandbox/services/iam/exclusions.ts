import type { PolicyIdentifier } from '@aws-sdk/client-iam'
import { fits } from '../../evaluation/patterns.ts'
import { ServiceError } from '../../protocol/service-error.ts'

/** The policies that a simulation excludes. */
export interface Exclusions {
  inline(policyName: string): boolean
  managed(policyArn: string): boolean
  type(policyType: string): boolean
}

/** Returns what the list excludes for a role. Ignores unknown identifiers; throws InvalidInput for malformed ones. */
export function excludes(identifiers: readonly PolicyIdentifier[], roleName: string): Exclusions {
  for (const identifier of identifiers) check(identifier)
  const type = (policyType: string) => identifiers.some(({ PolicyType }) => PolicyType === policyType)
  return {
    type,
    inline: (policyName) =>
      type('inline') ||
      identifiers.some(({ InlinePolicyIdentifier: inline }) => {
        const { PolicyName, AttachmentType, AttachmentName } = inline ?? {}
        return AttachmentType === 'role' && PolicyName === policyName && AttachmentName === roleName
      }),
    managed: (policyArn) =>
      type(policyArn.includes(':aws:policy/') ? 'aws-managed' : 'user-managed') ||
      identifiers.some(({ PolicyArn }) => PolicyArn !== undefined && fits(PolicyArn, policyArn)),
  }
}

function check(identifier: PolicyIdentifier): void {
  const members = Object.values(identifier).filter((member) => member !== undefined)
  if (members.length !== 1) throw invalid('Exactly one member must be set')
  const { PolicyArn: arn } = identifier
  if ((arn?.match(/\*/g) ?? []).length > 1) throw invalid('At most one * is allowed')
  if (arn !== undefined && !/^arn:[^:*?]+:iam::(?:\d{12}|aws):policy\/.+$/.test(arn))
    throw invalid(`Invalid ARN ${arn}`)
}

function invalid(problem: string): ServiceError {
  return new ServiceError('InvalidInput', `Invalid PolicyExclusionList: ${problem}.`)
}
