import {
  type ApiModel,
  type Shape,
  type ShapeReference,
  type ShapeType,
  shapeOf,
  type Values,
} from './model.ts'

interface Subject {
  readonly model: ApiModel
  readonly shape: Shape
  readonly value: unknown
  /** The value's path, as in AWS's messages: `environment.variables`. */
  readonly path: string
}

interface Violation {
  /** The value as it may be shown: AWS omits sensitive ones. */
  readonly shown: string
  readonly path: string
  readonly constraint: string
}

/**
 * Returns every way in which `value` violates the model, in AWS's words, for example
 * `Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]+`.
 */
export function violations(model: ApiModel, reference: ShapeReference, value: unknown): readonly string[] {
  return violationsAt({ model, shape: shapeOf(model, reference), value, path: '' }).map(
    ({ shown, path, constraint }) => `${shown} at '${path}' failed to satisfy constraint: ${constraint}`,
  )
}

/** Returns AWS's message about `problems`; there is at least one. */
export function validationMessage(problems: readonly string[]): string {
  const noun = problems.length === 1 ? 'error' : 'errors'
  return `${problems.length} validation ${noun} detected: ${problems.join('; ')}`
}

function violationsAt(subject: Subject): readonly Violation[] {
  return checks[subject.shape.type](subject)
}

const checks: Readonly<Record<ShapeType, (subject: Subject) => readonly Violation[]>> = {
  blob: (subject) => typed(subject, subject.value instanceof Uint8Array || typeof subject.value === 'string'),
  boolean: (subject) => typed(subject, typeof subject.value === 'boolean'),
  double: (subject) => number(subject, Number.isFinite(subject.value)),
  integer: (subject) => number(subject, Number.isInteger(subject.value)),
  list,
  long: (subject) => number(subject, Number.isInteger(subject.value)),
  map,
  string,
  structure,
  timestamp: (subject) => typed(subject, subject.value instanceof Date),
}

function typed(subject: Subject, holds: boolean): readonly Violation[] {
  return holds ? [] : [failure(subject, `Member must be of type ${subject.shape.type}`)]
}

function number(subject: Subject, holds: boolean): readonly Violation[] {
  if (!holds) return typed(subject, false)
  return range(subject, Number(subject.value), 'value')
}

function string(subject: Subject): readonly Violation[] {
  const { shape, value } = subject
  if (typeof value !== 'string') return typed(subject, false)
  const problems = [...range(subject, [...value].length, 'length')]
  if (shape.pattern !== undefined && !anchored(shape.pattern).test(value)) {
    problems.push(failure(subject, `Member must satisfy regular expression pattern: ${shape.pattern}`))
  }
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    problems.push(failure(subject, `Member must satisfy enum value set: [${shape.enum.join(', ')}]`))
  }
  return problems
}

function list(subject: Subject): readonly Violation[] {
  const { model, shape, value, path } = subject
  if (!Array.isArray(value)) return typed(subject, false)
  const items = value.flatMap((item, index) =>
    violationsAt({
      model,
      shape: memberOf(model, shape.member),
      value: item,
      path: `${path}.${index + 1}.member`,
    }),
  )
  return [...range(subject, value.length, 'length'), ...items]
}

function map(subject: Subject): readonly Violation[] {
  const { model, shape, value, path } = subject
  if (!isValues(value)) return typed(subject, false)
  const keys = Object.keys(value).flatMap((key) => {
    const broken = violationsAt({ model, shape: memberOf(model, shape.key), value: key, path })
    const constraints = broken.map(({ constraint }) => constraint).join(', ')
    return broken.length === 0 ? [] : [failure(subject, `Map keys must satisfy constraint: [${constraints}]`)]
  })
  const values = Object.entries(value).flatMap(([key, item]) =>
    violationsAt({ model, shape: memberOf(model, shape.value), value: item, path: `${path}.${key}.member` }),
  )
  return [...keys, ...values]
}

function structure(subject: Subject): readonly Violation[] {
  const { model, shape, value, path } = subject
  if (!isValues(value)) return typed(subject, false)
  const at = (member: string) =>
    (path === '' ? '' : `${path}.`) + member.charAt(0).toLowerCase() + member.slice(1)
  const missing = (shape.required ?? [])
    .filter((member) => value[member] === undefined)
    .map((member) => ({ shown: 'Value null', path: at(member), constraint: 'Member must not be null' }))
  const present = Object.entries(value).filter(([, item]) => item !== undefined)
  const broken = present.flatMap(([member, item]) => {
    const reference = shape.members?.[member]
    if (reference === undefined)
      return [{ shown: 'Value', path: at(member), constraint: 'Member is not known' }]
    return violationsAt({ model, shape: shapeOf(model, reference), value: item, path: at(member) })
  })
  return [...missing, ...broken]
}

function range(subject: Subject, measure: number, what: 'length' | 'value'): readonly Violation[] {
  const { min, max } = subject.shape
  if (min !== undefined && measure < min) {
    return [failure(subject, `Member must have ${what} greater than or equal to ${min}`)]
  }
  if (max !== undefined && measure > max) {
    return [failure(subject, `Member must have ${what} less than or equal to ${max}`)]
  }
  return []
}

function failure({ shape, value, path }: Subject, constraint: string): Violation {
  const shown = shape.sensitive || typeof value === 'object' ? 'Value' : `Value '${value}'`
  return { shown, path, constraint }
}

/** AWS matches the whole value; some patterns also use Unicode classes, which JavaScript supports only with a flag. */
function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, pattern.includes('\\p{') ? 'su' : 's')
}

function memberOf(model: ApiModel, reference: ShapeReference | undefined): Shape {
  if (reference === undefined) throw new Error('the model has a list or map without a member')
  return shapeOf(model, reference)
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
