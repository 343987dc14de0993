import { evaluate } from '../evaluation/evaluation.ts'
import { type Policy, parsePolicy } from '../evaluation/policy.ts'
import { type AccessRequest, type RequestContext, requestContext } from '../evaluation/request.ts'
import { checkPolicyDocument } from '../services/iam/policy-document.ts'
import type { Scope } from '../services/service.ts'

/** Applies the caller's identity policies as IAM does: refuses everything that none allows or one denies. */
export interface Gate {
  /**
   * Attaches `document` to the caller, beside the policies that are there; the returned function detaches it. Throws if
   * IAM would refuse the document, or if a condition asks for something that the gate does not know about a call: a
   * gate that guesses proves nothing.
   */
  enforce(document: unknown): () => void
  /** Denies an action on resources, whatever else allows it; the returned function removes the denial. */
  deny(action: string, resource: string): () => void
  refuses(request: AccessRequest): boolean
}

/** A gate without a policy, which allows every call that is not denied. */
export function openGate(): Gate {
  const enforced = new Set<Policy>()
  const denials = new Set<Policy>()
  return {
    enforce: (document) => add(enforced, judgeable(JSON.stringify(document))),
    deny: (action, resource) =>
      add(denials, policyOf({ Effect: 'Deny', Action: action, Resource: resource })),
    refuses: (request) => {
      if (needsNoPermission.has(request.action)) return false
      const policies = enforced.size === 0 ? [everything, ...denials] : [...enforced, ...denials]
      return evaluate(policies, request).decision !== 'allowed'
    },
  }
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const needsNoPermission = new Set(['sts:GetCallerIdentity'])

const everything = policyOf({ Effect: 'Allow', Action: '*', Resource: '*' })

/**
 * The condition keys of every call.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function callContext({ account, region }: Pick<Scope, 'account' | 'region'>): RequestContext {
  return requestContext([
    ['aws:PrincipalAccount', [account]],
    ['aws:RequestedRegion', [region]],
    ['aws:ViaAWSService', ['false']],
  ])
}

/** Keys of calls that a service makes for the caller: nobody makes such calls here. */
const keysOfForwardedCalls = ['aws:calledvia', 'aws:calledviafirst', 'aws:calledvialast', 'kms:viaservice']

const knownKeys = new Set([...callContext({ account: '', region: '' }).keys(), ...keysOfForwardedCalls])

function judgeable(text: string): Policy {
  checkPolicyDocument(text)
  const policy = parsePolicy('enforced', text)
  const keys = policy.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key))
  const unknown = keys.filter((key) => !knownKeys.has(key.toLowerCase()))
  if (unknown.length > 0) throw new Error(`the gate does not know ${unknown.join(', ')} of a call`)
  return policy
}

function policyOf(statement: object): Policy {
  return parsePolicy('gate', JSON.stringify({ Version: '2012-10-17', Statement: statement }))
}

function add(policies: Set<Policy>, policy: Policy): () => void {
  policies.add(policy)
  return () => policies.delete(policy)
}
