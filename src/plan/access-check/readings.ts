import type { RequestContext } from '../../model/access/simulation.ts'
import type { FoundFunction } from '../../model/observation.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import type { Draft } from '../draft.ts'
import { viaServices } from '../policy/document.ts'
import { contextArns, decryptAction, type Grant, mergeGrants, sameGrant } from '../policy/grants.ts'

/** One call that reading a secret takes: by the function itself, or by the secret's store to KMS on its behalf. */
export interface Reading {
  readonly actions: readonly string[]
  readonly resource: string
  readonly context: RequestContext
}

/** The forms that one call may have; which one it has is not known before it is made. */
export type Forms = readonly Reading[]

/** The grants whose access is to be checked, without earlier keys that stay granted: nothing may need them any more. */
export function grantsToCheck({ settings, live, secrets }: Draft): readonly Grant[] {
  if (settings.verify === undefined || settings.removing) return []
  const current = new Map(secrets.resolved.map(({ found, keyArns }) => [found.arn, keyArns]))
  return mergeGrants(secrets.grants, [])
    .filter((grant) => {
      const known = live.ledger.grants.get(grant.secretArn)
      return settings.verify === 'all' || known === undefined || !sameGrant(known, grant)
    })
    .map((grant) => ({ ...grant, keyArns: current.get(grant.secretArn) ?? grant.keyArns }))
}

/** Everything that a function must be able to do to read the secret of a grant: its calls, each in all its forms. */
export function readingsOf(grant: Grant, state: FoundFunction): readonly Forms[] {
  const { secretArn, keyArns, describe } = grant
  const named = contextArns(grant)
  const { readActions, describeActions } = storeOf(secretArn)
  const own = {
    actions: describe ? [...describeActions, ...readActions] : readActions,
    resource: secretArn,
    context: ownContext(state, secretArn),
  }
  const decrypts = keyArns.map((keyArn) =>
    named
      .flatMap((arn) => decryptContexts(state, keyArn, arn))
      .map((context) => ({ actions: [decryptAction], resource: keyArn, context })),
  )
  return [[own], ...decrypts]
}

/**
 * What is known about every call that the function itself makes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
export function ownContext(state: FoundFunction, resource: string): RequestContext {
  return {
    ...commonContext(state, resource),
    'aws:ViaAWSService': false,
    'lambda:SourceFunctionArn': state.arn,
  }
}

/** What is known about the call that the store makes to KMS: one context for each spelling of the store's service. */
function decryptContexts(state: FoundFunction, keyArn: string, secretArn: string): readonly RequestContext[] {
  const store = storeOf(secretArn)
  return viaServices(keyArn, store).map((viaService) => ({
    ...commonContext(state, keyArn),
    'aws:ViaAWSService': true,
    'kms:CallerAccount': parseArn(state.roleArn)?.account ?? '',
    'kms:ViaService': viaService,
    [store.contextKey]: secretArn,
  }))
}

function commonContext({ roleArn }: FoundFunction, resource: string): RequestContext {
  const { region = '', account = '' } = parseArn(resource) ?? {}
  return {
    'aws:PrincipalAccount': parseArn(roleArn)?.account ?? '',
    'aws:PrincipalArn': roleArn,
    'aws:RequestedRegion': region,
    'aws:ResourceAccount': account,
    'aws:SecureTransport': true,
  }
}
