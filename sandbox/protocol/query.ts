import { type ApiModel, type ShapeReference, shapeOf, type Values } from './model.ts'
import type { Protocol, Subject, WireAnswer } from './wire.ts'
import { element, textElement, toXml } from './xml.ts'

/** AWS Query: a form in, XML out. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export const queryProtocol: Protocol = {
  operationName: (_model, request) => new URLSearchParams(request.body).get('Action') ?? undefined,
  readInput: ({ model, operation }, request) => {
    const form = new URLSearchParams(request.body)
    const known = operation.input ? readStructure({ model, form }, operation.input, '') : {}
    return { ...unknownMembers(form, known), ...known }
  },
  writeOutput: (subject, output) => {
    const { model, operation, requestId } = subject
    const wrapper = operation.output?.resultWrapper
    const result =
      operation.output && wrapper ? toXml(model, operation.output, { name: wrapper, value: output }) : ''
    const metadata = element('ResponseMetadata', textElement('RequestId', requestId))
    return answer(subject, 200, { name: `${operation.name}Response`, content: result + metadata })
  },
  writeError: (subject, { status, code, message }) => {
    const type = textElement('Type', status < 500 ? 'Sender' : 'Receiver')
    const content = element('Error', type + textElement('Code', code) + textElement('Message', message))
    return answer(subject, status, {
      name: 'ErrorResponse',
      content: content + textElement('RequestId', subject.requestId),
    })
  },
}

interface Form {
  readonly model: ApiModel
  readonly form: URLSearchParams
}

function readStructure(source: Form, reference: ShapeReference, prefix: string): Values {
  const members = Object.entries(shapeOf(source.model, reference).members ?? {})
  const present = members.map(([name, member]) => [name, readValue(source, member, prefix + name)])
  return Object.fromEntries(present.filter(([, value]) => value !== undefined))
}

function readValue(source: Form, reference: ShapeReference, name: string): unknown {
  const shape = shapeOf(source.model, reference)
  if (shape.type === 'structure') {
    const value = readStructure(source, reference, `${name}.`)
    return Object.keys(value).length === 0 ? undefined : value
  }
  if (shape.type === 'list' && shape.member) return readList(source, shape.member, `${name}.member`)
  const text = source.form.get(name) ?? undefined
  if (text === undefined || shape.type === 'string') return text
  return shape.type === 'boolean' ? text === 'true' : Number(text)
}

function readList(source: Form, member: ShapeReference, name: string): readonly unknown[] | undefined {
  const items: unknown[] = []
  for (let position = 1; ; position += 1) {
    const item = readValue(source, member, `${name}.${position}`)
    if (item === undefined) return items.length === 0 ? undefined : items
    items.push(item)
  }
}

/** Returns the parameters that the operation does not have, so that the validation can refuse them. */
function unknownMembers(form: URLSearchParams, known: Values): Values {
  const common = new Set(['Action', 'Version', ...Object.keys(known)])
  const unknown = [...form].filter(([name]) => !common.has(name.split('.')[0] ?? name))
  return Object.fromEntries(unknown)
}

function answer(
  subject: Subject,
  status: number,
  root: { readonly name: string; readonly content: string },
): WireAnswer {
  const { requestId, model } = subject
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }
  return {
    status,
    headers,
    body: `<${root.name} xmlns="${model.metadata.xmlNamespace}">${root.content}</${root.name}>`,
  }
}
