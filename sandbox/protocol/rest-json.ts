import { parseJsonBody, toJson } from './json-values.ts'
import {
  type ApiModel,
  errorReference,
  type OperationModel,
  type ShapeReference,
  shapeOf,
  type Values,
} from './model.ts'
import type { Protocol, Subject, WireAnswer, WireRequest } from './wire.ts'

/**
 * REST JSON: members in the path, the query, headers and the body.
 * https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export const restJsonProtocol: Protocol = {
  operationName: (model, request) =>
    Object.values(model.operations).find(
      ({ http }) => http.method === request.method && pathPattern(http.requestUri).test(request.path),
    )?.name,
  readInput,
  writeOutput: (subject, output) => {
    const { model, operation } = subject
    const body = operation.output ? toJson(model, operation.output, output) : {}
    return answer(subject, { status: operation.http.responseCode ?? 200, body })
  },
  writeError: (subject, { status, code, members }) => {
    const { model, operation } = subject
    const reference = errorReference(model, operation, code)
    const shapes = reference && shapeOf(model, reference).members
    const inHeader = ([member]: readonly [string, unknown]) => shapes?.[member]?.location === 'header'
    const entries = Object.entries(members)
    const headers = entries.filter(inHeader).map(([member, value]) => [shapes?.[member]?.locationName, value])
    return answer(subject, {
      status,
      headers: { 'x-amzn-errortype': code, ...Object.fromEntries(headers) },
      body: Object.fromEntries(entries.filter((entry) => !inHeader(entry))),
    })
  },
}

function readInput({ model, operation }: Subject, request: WireRequest): Values {
  if (operation.input === undefined) return {}
  const members = Object.entries(shapeOf(model, operation.input).members ?? {})
  const located = members.flatMap(([name, reference]) => {
    const texts = locatedTexts(operation, request, reference)
    return texts.length === 0 ? [] : [[name, fromTexts(model, reference, texts)]]
  })
  return { ...parseJsonBody(request.body), ...Object.fromEntries(located) }
}

/** Returns what the request says of a member; more than one text for a list in the query. */
function locatedTexts(
  operation: OperationModel,
  request: WireRequest,
  reference: ShapeReference,
): readonly string[] {
  const name = reference.locationName ?? ''
  switch (reference.location) {
    case 'uri': {
      const label = pathPattern(operation.http.requestUri).exec(request.path)?.groups?.[name]
      return label === undefined ? [] : [decodeURIComponent(label)]
    }
    case 'querystring':
      return request.query.getAll(name)
    case 'header':
      return [request.headers[name.toLowerCase()] ?? []].flat()
    default:
      return []
  }
}

function fromTexts(model: ApiModel, reference: ShapeReference, texts: readonly string[]): unknown {
  const { type, member } = shapeOf(model, reference)
  if (type === 'list' && member !== undefined) return texts.map((text) => fromTexts(model, member, [text]))
  const [text = ''] = texts
  if (type === 'boolean') return text === 'true'
  return type === 'integer' || type === 'long' ? Number(text) : text
}

/** Returns `/functions/{FunctionName}/configuration` as a pattern with a group for each label. */
function pathPattern(requestUri: string): RegExp {
  return new RegExp(`^${requestUri.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

interface Content {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

function answer(subject: Subject, { status, headers, body }: Content): WireAnswer {
  const common = { 'content-type': 'application/json', 'x-amzn-requestid': subject.requestId }
  return { status, headers: { ...common, ...headers }, body: JSON.stringify(body) }
}
