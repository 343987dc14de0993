import { BlockList } from 'node:net'

/**
 * Judges policies by asking for every request of a finite universe, without any of the code under test: the texts that
 * represent all others are made by filling the wildcards of the policies themselves.
 */

type Json = Readonly<Record<string, unknown>>
type Context = ReadonlyMap<string, string | readonly string[] | undefined>

export interface Request {
  readonly action: string
  readonly resource: string
  readonly context: Context
}

export interface Universe {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly contexts: readonly Context[]
}

export interface Statement {
  readonly effect: string
  readonly action: Choice
  readonly resource: Choice
  readonly conditions: readonly Condition[]
}

interface Choice {
  readonly not: boolean
  readonly texts: readonly string[]
}

interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export function readPolicy(text: string): readonly Statement[] {
  return [JSON.parse(text).Statement].flat().map((source: Json) => ({
    effect: String(source.Effect),
    action: choiceIn(source, 'Action'),
    resource: choiceIn(source, 'Resource'),
    conditions: Object.entries((source.Condition ?? {}) as Readonly<Record<string, Json>>).flatMap(
      ([operator, keys]) =>
        Object.entries(keys).map(([key, value]) => ({
          operator: operator.toLowerCase(),
          key: key.toLowerCase(),
          values: [value].flat().map(String),
        })),
    ),
  }))
}

function choiceIn(source: Json, element: string): Choice {
  const not = source[element] === undefined
  return { not, texts: [source[not ? `Not${element}` : element]].flat().map(String) }
}

export function isAllowed(policy: readonly Statement[], request: Request): boolean {
  return tableOf(policy, {
    actions: [request.action],
    resources: [request.resource],
    contexts: [request.context],
  }).includes(1)
}

/** Whether each request of a universe is allowed: the contexts of each resource of each action in turn. */
export function tableOf(policy: readonly Statement[], universe: Universe): Uint8Array {
  const { actions, resources, contexts } = universe
  const table = new Uint8Array(actions.length * resources.length * contexts.length)
  const denied = new Uint8Array(table.length)
  for (const { effect, action, resource, conditions } of policy) {
    const inAction = actions.map((each) => action.texts.some((text) => fits(text, each, 'is')) !== action.not)
    const when = contexts.map((context) => conditions.every((condition) => isMet(condition, context)))
    const inResource = resourceTable(resource, universe)
    const marked = effect === 'Allow' ? table : denied
    for (let index = 0; index < table.length; index++) {
      const [at, there] = [index % contexts.length, Math.floor(index / contexts.length)]
      if (
        when[at] &&
        inAction[Math.floor(there / resources.length)] &&
        inResource(there % resources.length, at)
      )
        marked[index] = 1
    }
  }
  return table.map((allowed, index) => (denied[index] === 1 ? 0 : allowed))
}

function resourceTable({ texts, not }: Choice, { resources, contexts }: Universe) {
  const open = texts.filter((text) => text.includes('${'))
  const known = texts.filter((text) => !open.includes(text))
  const isKnown = resources.map((resource) => known.some((text) => fits(text, resource)))
  if (open.length === 0) return (resource: number) => isKnown[resource] !== not
  const byContext = resources.map((resource) =>
    contexts.map((context) => open.some((text) => fitsResource(text, resource, context))),
  )
  return (resource: number, context: number) =>
    (isKnown[resource] || byContext[resource]?.[context] || false) !== not
}

function fitsResource(text: string, resource: string, context: Context): boolean {
  const replaced = replaceVariables(text, context)
  return replaced !== undefined && fits(replaced, resource)
}

const expressions = new Map<string, RegExp>()

/** A backslash takes the meaning from what comes next: it stands before the characters of a variable's value. */
function fits(pattern: string, text: string, flags = 's'): boolean {
  const name = `${flags} ${pattern}`
  const known = expressions.get(name)
  if (known !== undefined) return known.test(text)
  const source = pattern.replace(/\\[\s\S]|[\s\S]/g, (sign) => {
    if (sign === '*') return '.*'
    if (sign === '?') return '.'
    return (sign[1] ?? sign).replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  const expression = new RegExp(`^${source}$`, flags)
  expressions.set(name, expression)
  return expression.test(text)
}

function replaceVariables(text: string, context: Context): string | undefined {
  if (!text.includes('${')) return text
  let isKnown = true
  const replaced = text.replace(/\$\{([^}]+)\}/g, (_all, key: string) => {
    const value = ['*', '?', '$'].includes(key) ? key : context.get(key.toLowerCase())
    isKnown &&= typeof value === 'string'
    return String(value).replace(/[\s\S]/g, '\\$&')
  })
  return isKnown ? replaced : undefined
}

const answers = new WeakMap<Condition, Map<unknown, boolean>>()

function isMet(condition: Condition, context: Context): boolean {
  if (hasVariable(condition)) return isMetBy(condition, context)
  const known = answers.get(condition) ?? new Map<unknown, boolean>()
  answers.set(condition, known)
  const given = context.get(condition.key)
  const met = known.get(given) ?? isMetBy(condition, context)
  known.set(given, met)
  return met
}

function isMetBy({ operator, key, values }: Condition, context: Context): boolean {
  const given = context.get(key)
  if (operator === 'null') return values.includes(String(given === undefined))
  const [, set, name = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(operator) ?? []
  const negated = /not/.test(name)
  if (given === undefined) return negated || ifExists !== undefined || set === 'forallvalues'
  const wanted = values.flatMap((value) => replaceVariables(value, context) ?? [])
  const holds = (one: string) =>
    wanted.some((value) => compare(name.replace('not', ''), value, one)) !== negated
  const all = [given].flat()
  return set === 'foranyvalue' ? all.some(holds) : all.every(holds)
}

const literal = (text: string) => text.replace(/\\([\s\S])/g, '$1')

function compare(name: string, wanted: string, given: string): boolean {
  switch (name) {
    case 'stringequals':
      return literal(wanted) === given
    case 'stringequalsignorecase':
    case 'bool':
      return literal(wanted).toLowerCase() === given.toLowerCase()
    case 'stringlike':
      return fits(wanted, given)
    case 'arnequals':
    case 'arnlike': {
      const [patterns, parts] = [wanted, given].map((arn) =>
        /^(.*?):(.*?):(.*?):(.*?):(.*?):(.*)$/s.exec(arn)?.slice(1),
      )
      return (
        (patterns && parts && patterns.every((pattern, index) => fits(pattern, parts[index] ?? ''))) ?? false
      )
    }
    case 'ipaddress': {
      const [address = '', bits = '32'] = wanted.split('/')
      const list = new BlockList()
      list.addSubnet(address, Number(bits))
      return list.check(given)
    }
    case 'numericequals':
      return Number(given) === Number(wanted)
    case 'numericlessthan':
      return Number(given) < Number(wanted)
    case 'numericgreaterthanequals':
      return Number(given) >= Number(wanted)
    case 'datelessthan':
      return Date.parse(given) < Date.parse(wanted)
    case 'dategreaterthan':
      return Date.parse(given) > Date.parse(wanted)
    default:
      throw new Error(`no operator ${name}`)
  }
}

const always = ['aws:currenttime', 'aws:principalarn', 'aws:securetransport']
const fixed: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'aws:securetransport': ['true', 'false'],
  'aws:multifactorauthpresent': ['true', 'false'],
  'aws:currenttime': ['2025-06-01T00:00:00Z', '2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z'],
  'aws:sourceip': ['10.0.0.1', '10.1.0.1', '192.168.0.1', '8.8.8.8'],
  's3:max-keys': ['1', '5', '7', '10', '50'],
  'aws:tagkeys': [[], ['a'], ['b'], ['a', 'b'], ['z']],
  'aws:resourcetag/team': ['a', 'b', 'A', 'prod', 'z', ''],
}

/** Texts that fit a pattern, its wildcards filled in several ways. */
function filled(pattern: string): readonly string[] {
  if (!/[*?$]/.test(pattern)) return [pattern]
  const plain = pattern.replaceAll('${*}', '*')
  const stars = ['', '*', 'a', 'b', 'z', 'aws', 'zz:z', 'prod/x', 'role/a', 'aaaaaa']
  return stars.flatMap((star) =>
    ['a', 'z'].map((letter) =>
      plain
        .replace(/\$\{[^}]*\}/g, star)
        .replaceAll('*', star)
        .replaceAll('?', letter),
    ),
  )
}

/** All requests that the policies can tell apart, as far as the filled texts go. */
export function universeOf(policies: readonly (readonly Statement[])[]): Universe {
  const all = policies.flat()
  const conditions = all.flatMap((each) => each.conditions)
  const resourceTexts = [...new Set(all.flatMap(({ resource }) => resource.texts))]
  const variables = [...resourceTexts, ...conditions.flatMap(({ values }) => values)]
    .flatMap((text) => [...text.matchAll(/\$\{([^*?$}]+)\}/g)])
    .map(([, key = '']) => key.toLowerCase())
  const keys = [...new Set([...conditions.map(({ key }) => key), ...variables])]
  const product = keys.reduce<readonly Context[]>(
    (known, key) => {
      const values = valuesOf(key, conditions, variables.includes(key))
      return known.flatMap((context) => values.map((value) => new Map([...context, [key, value]])))
    },
    [new Map()],
  )
  const contexts = distinct(product, (context) => [
    all.map((each) => each.conditions.every((condition) => isMet(condition, context))),
    variables.map((key) => context.get(key)),
  ])
  const actions = distinct(
    [...all.flatMap(({ action }) => action.texts).flatMap(filled), 'x:Other'],
    (action) => all.map((each) => each.action.texts.map((text) => fits(text, action, 'is'))),
  )
  const openTexts = resourceTexts.filter((text) => text.includes('${'))
  const knownTexts = resourceTexts.filter((text) => !openTexts.includes(text))
  const isTagged = variables.includes('aws:principaltag/team')
  const teams = isTagged
    ? [...new Set(contexts.map((context) => context.get('aws:principaltag/team')))]
    : ['']
  const resources = distinct(
    [
      ...resourceTexts.flatMap(filled),
      ...crossed(resourceTexts),
      ...(isTagged ? tagged(resourceTexts) : []),
      'arn:x:other',
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-AbCdEf',
    ],
    (resource) => [
      knownTexts.map((text) => fits(text, resource)),
      teams.map((team) =>
        openTexts.map((text) => fitsResource(text, resource, new Map([['aws:principaltag/team', team]]))),
      ),
    ],
  )
  return { actions, resources, contexts }
}

/** Texts that fit a pattern and hold a text that fits another: such may fit both. */
function crossed(patterns: readonly string[]): readonly string[] {
  const fill = (pattern: string, star: string) =>
    pattern
      .replaceAll('${*}', '*')
      .replace(/\$\{[^}]*\}/g, 'a')
      .replaceAll('*', star)
      .replaceAll('?', 'a')
  return patterns
    .filter((pattern) => pattern.includes('*'))
    .flatMap((one) => patterns.map((other) => fill(one, fill(other, 'a'))))
}

const teamsThere = ['a', 'b', 'A', 'prod', 'prod/x', 'z']

function tagged(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    teamsThere.flatMap((team) => filled(text.replaceAll(/\$\{[^*?$}]+\}/g, team))),
  )
}

function valuesOf(key: string, conditions: readonly Condition[], isVariable: boolean) {
  const asked = conditions.filter((condition) => condition.key === key)
  const texts = asked
    .flatMap(({ values }) => values)
    .flatMap((value) => [...filled(value), value, value.toUpperCase(), `${value}z`])
  const some = fixed[key] ?? [...texts, 'z', ...(isVariable ? teamsThere : [])]
  const values = isVariable
    ? [...new Set(some)]
    : distinct(some, (value) =>
        asked.map((condition) =>
          hasVariable(condition) ? value : isMet(condition, new Map([[key, value]])),
        ),
      )
  return always.includes(key) ? values : [...values, undefined]
}

function hasVariable({ values }: Condition): boolean {
  return values.some((value) => value.includes('${'))
}

/** One of all that the policies treat alike. */
function distinct<Value>(values: readonly Value[], signature: (value: Value) => unknown): readonly Value[] {
  return [...new Map([...new Set(values)].map((value) => [JSON.stringify(signature(value)), value])).values()]
}

/** A request that one policy allows and none of the others does. */
export function beyondIn(
  some: readonly Statement[],
  others: readonly (readonly Statement[])[],
  universe: Universe,
): Request | undefined {
  const tables = others.map((other) => tableOf(other, universe))
  const index = tableOf(some, universe).findIndex(
    (allowed, each) => allowed === 1 && tables.every((table) => table[each] === 0),
  )
  return index < 0 ? undefined : requestAt(universe, index)
}

export function requestAt({ actions, resources, contexts }: Universe, index: number): Request {
  const there = Math.floor(index / contexts.length)
  return {
    action: actions[Math.floor(there / resources.length)] ?? '',
    resource: resources[there % resources.length] ?? '',
    context: contexts[index % contexts.length] ?? new Map(),
  }
}

/** Whether conditions depend on each other in a way that the comparison need not decide: `true` is documented. */
export function isEntangled(policies: readonly (readonly Statement[])[]): boolean {
  const asked = new Map<string, Set<string>>()
  const open = new Set<string>()
  const note = (key: string, what: unknown, isOpen: boolean) => {
    asked.set(key, (asked.get(key) ?? new Set()).add(JSON.stringify(what)))
    if (isOpen) open.add(key)
  }
  const variablesIn = (text: string) =>
    [...text.matchAll(/\$\{([^*?$}]+)\}/g)].map(([, key = '']) => key.toLowerCase())
  for (const { resource, conditions } of policies.flat()) {
    for (const text of resource.texts) for (const key of variablesIn(text)) note(key, text, true)
    for (const { operator, key, values } of conditions) {
      const variables = values.flatMap(variablesIn)
      const isOpen = variables.length > 0 || /numeric|date|ip|:/.test(operator)
      const name = operator.replace(/^not(ip)/, '$1').replace('numericnot', 'numeric')
      note(key, isOpen ? [name, [...values].sort()] : 'exact', isOpen)
      for (const variable of variables) note(variable, [operator, key, values], true)
    }
  }
  return [...open].some((key) => (asked.get(key)?.size ?? 0) > 1)
}
