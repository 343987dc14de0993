import type { VariableChange } from '../../model/change.ts'
import { foreignValue, reveal } from '../../model/hidden.ts'
import type { FoundFunction, Variables } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import { isSecretArn } from '../../text/arn.ts'

/**
 * Bytes that all variables of a function may take as minified JSON in UTF-8. The limit of 5,120 bytes for a whole
 * request is then never reached, because only the variables, at most five layers and a revision id are sent.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const variablesLimit = 4096

export interface DesiredVariable {
  readonly name: string
  readonly secretArn: string
  readonly place: Place
}

/**
 * Plans our variables, sorted by name. A variable that is not declared is ours only if it holds an ARN of `stale`: what
 * our policy grants and the declaration no longer names.
 */
export function planVariables(
  desired: readonly DesiredVariable[],
  live: Variables,
  stale: ReadonlySet<string>,
): readonly VariableChange[] {
  const names = new Set(desired.map(({ name }) => name))
  const removals = [...live].flatMap(([name, hidden]): VariableChange[] => {
    const value = reveal(hidden)
    return !names.has(name) && stale.has(value) ? [{ verb: 'remove', name, secretArn: value }] : []
  })
  return [...desired.map((variable) => planVariable(variable, live)), ...removals].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}

function planVariable({ name, secretArn, place }: DesiredVariable, live: Variables): VariableChange {
  const hidden = live.get(name)
  if (hidden === undefined) return { verb: 'add', name, secretArn, place }
  const value = reveal(hidden)
  if (value === secretArn) return { verb: 'keep', name, secretArn, place }
  const before = isSecretArn(value) ? ({ kind: 'arn', arn: value } as const) : foreignValue(value)
  return { verb: 'change', name, secretArn, place, before }
}

/** Returns the variables, or none where they cannot be read. */
export function variablesOf({ variables }: FoundFunction): Variables {
  return variables.kind === 'readable' ? variables.values : new Map()
}

/** Returns bytes as Lambda counts them: the minified JSON object with names, values, quotes, commas and braces. */
export function variablesSize(variables: ReadonlyMap<string, string>): number {
  return Buffer.byteLength(JSON.stringify(Object.fromEntries(variables)))
}

/** Returns the variables that nobody declared, although they hold the ARN of a declared secret. */
export function undeclaredHolders(
  desired: readonly DesiredVariable[],
  live: Variables,
): readonly { name: string; secretArn: string }[] {
  const names = new Set(desired.map(({ name }) => name))
  const arns = new Set(desired.map(({ secretArn }) => secretArn))
  return [...live].flatMap(([name, hidden]) => {
    const value = reveal(hidden)
    return !names.has(name) && arns.has(value) ? [{ name, secretArn: value }] : []
  })
}
