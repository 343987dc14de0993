import { modelOf } from '../protocol/model.ts'
import { protocols } from '../protocol/protocols.ts'
import type { WireRequest } from '../protocol/wire.ts'
import type { Service } from '../services/service.ts'
import { services } from '../services/services.ts'
import { accountOfAccessKey } from './credentials.ts'

/** The target of a request, before its input is read. */
export interface Route {
  readonly service: Service
  /** The name in the request; the sandbox may not serve it. */
  readonly operation: string
  readonly region: string
  readonly account: string
}

/** The caller's account if a request is not signed. */
export interface Defaults {
  readonly region: string
  readonly account: string
}

const credentialScope = /Credential=(?<key>[^/]+)\/\d{8}\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request/

/**
 * Reads the service from the signature's credential scope, else from where each protocol puts the operation.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function routeOf(request: WireRequest, defaults: Defaults): Route | undefined {
  const scope = credentialScope.exec(request.headers.authorization ?? '')?.groups
  const { key = '', region = defaults.region, service: signedFor } = scope ?? {}
  const account = accountOfAccessKey(key) ?? defaults.account
  const service = Object.values(services).find((candidate) =>
    signedFor === undefined ? serves(candidate, request) : candidate.name === signedFor,
  )
  return service && { service, operation: operationOf(service, request) ?? '', region, account }
}

function serves(service: Service, request: WireRequest): boolean {
  return (operationOf(service, request) ?? '') in service.operations
}

function operationOf(service: Service, request: WireRequest): string | undefined {
  const model = modelOf(service)
  return protocols[model.metadata.protocol].operationName(model, request)
}
