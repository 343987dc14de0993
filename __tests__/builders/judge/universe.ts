import { hasVariable, isMet } from './conditions.ts'
import { fits, fitsResource } from './patterns.ts'
import type { Condition, Statement } from './policy.ts'
import type { Context, Universe } from './request.ts'

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

/** One of all that the policies treat alike. */
function distinct<Value>(values: readonly Value[], signature: (value: Value) => unknown): readonly Value[] {
  return [...new Map([...new Set(values)].map((value) => [JSON.stringify(signature(value)), value])).values()]
}
