import { type ApiModel, type ShapeReference, shapeOf } from './model.ts'

interface Named {
  readonly name: string
  readonly value: unknown
}

/** Returns `value` as an element called `name`, its members in the model's order, without absent ones. */
export function toXml(model: ApiModel, reference: ShapeReference, { name, value }: Named): string {
  const shape = shapeOf(model, reference)
  if (value === undefined) return ''
  if (value instanceof Date) return textElement(name, value.toISOString().replace('.000Z', 'Z'))
  if (Array.isArray(value) && shape.member) {
    const member = shape.member
    return element(name, value.map((item) => toXml(model, member, { name: 'member', value: item })).join(''))
  }
  if (typeof value !== 'object' || value === null) return textElement(name, String(value))
  const items = new Map(Object.entries(value))
  const members = Object.entries(shape.members ?? {})
  return element(
    name,
    members.map(([key, member]) => toXml(model, member, { name: key, value: items.get(key) })).join(''),
  )
}

export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

export function textElement(name: string, text: string): string {
  return element(
    name,
    text.replaceAll(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`),
  )
}
