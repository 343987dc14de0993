import { parseJsonBody, toJson } from './json-values.ts'
import type { Protocol, Subject, WireAnswer } from './wire.ts'

/** AWS JSON 1.1: one path, the operation in X-Amz-Target. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export const jsonProtocol: Protocol = {
  operationName: (model, request) => {
    const [prefix, operation] = request.headers['x-amz-target']?.split('.') ?? []
    return prefix === model.metadata.targetPrefix ? operation : undefined
  },
  readInput: (_subject, request) => parseJsonBody(request.body),
  writeOutput: (subject, output) => {
    const { model, operation } = subject
    return answer(subject, 200, operation.output ? toJson(model, operation.output, output) : {})
  },
  writeError: (subject, { status, code, members }) => answer(subject, status, { __type: code, ...members }),
}

function answer(subject: Subject, status: number, body: unknown): WireAnswer {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': subject.requestId }
  return { status, headers, body: JSON.stringify(body) }
}
