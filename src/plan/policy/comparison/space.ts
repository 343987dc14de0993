import type { Effort } from '../effort.ts'
import type { Box } from './cells.ts'
import type { Area, Constraint } from './constraint.ts'
import { holds, type Language, representatives } from './language.ts'
import { mayBeAbsent, valuesOfKey } from './predicate.ts'

/** The representative values of a dimension in one question; `undefined` is the absence of a key. */
interface Domain {
  readonly values: readonly (string | undefined)[]
  /** Whether nothing was left out because the question is not about it. */
  readonly isWhole: boolean
  /** The context keys that the dimension depends on. */
  readonly keys: readonly string[]
  /** The bits of what fits, by constraint. */
  readonly bits: Map<Constraint, bigint>
}

/** The dimensions of a question. */
export type Space = ReadonlyMap<string, Domain>

/** Domains that were made already, by what they were made from. */
export interface Domains {
  readonly effort: Effort
  readonly known: Map<string, Domain | undefined>
  readonly numbers: Map<Language, number>
}

export function noDomains(effort: Effort): Domains {
  return { effort, known: new Map(), numbers: new Map() }
}

/** Returns the space of what is in `own`, divided as the others divide it; `undefined` beyond the bounds. */
export function spaceOf(own: Area, others: readonly Area[], domains: Domains): Space | undefined {
  const mine = Map.groupBy(own, ({ dimension }) => dimension)
  const theirs = Map.groupBy(others.flat(), ({ dimension }) => dimension)
  const space = new Map<string, Domain>()
  for (const dimension of new Set([...mine.keys(), ...theirs.keys()])) {
    const domain = domainOf(mine.get(dimension) ?? [], theirs.get(dimension) ?? [], domains)
    if (domain === undefined) return undefined
    space.set(dimension, domain)
  }
  return space
}

/** The whole of a space. */
export function wholeOf(space: Space): Box {
  return new Map([...space].map(([dimension, { values }]) => [dimension, (1n << BigInt(values.length)) - 1n]))
}

/** An area in a space; `undefined` where none of the space is in it. */
export function boxOf(area: Area, space: Space): Box | undefined {
  const box = new Map<string, bigint>()
  for (const constraint of area) {
    const domain = space.get(constraint.dimension)
    if (domain === undefined) continue
    const bits = bitsOf(domain, constraint) & (box.get(constraint.dimension) ?? -1n)
    if (bits === 0n) return undefined
    box.set(constraint.dimension, bits)
  }
  return box
}

/**
 * Whether there surely is a request in a box that is not empty. Two dimensions that depend on one key may contradict
 * each other, so that at most one of them may be narrowed.
 */
export function isSure(box: Box, space: Space): boolean {
  const whole = wholeOf(space)
  const narrowed = [...box].flatMap(([dimension, bits]) => {
    const domain = space.get(dimension)
    return domain === undefined || (domain.isWhole && bits === whole.get(dimension)) ? [] : domain.keys
  })
  return new Set(narrowed).size === narrowed.length
}

function bitsOf(domain: Domain, constraint: Constraint): bigint {
  const known = domain.bits.get(constraint)
  if (known !== undefined) return known
  const { language, absent } = constraint
  let bits = 0n
  domain.values.forEach((value, index) => {
    if (value === undefined ? absent : holds(language, value)) bits |= 1n << BigInt(index)
  })
  domain.bits.set(constraint, bits)
  return bits
}

function domainOf(
  own: readonly Constraint[],
  others: readonly Constraint[],
  domains: Domains,
): Domain | undefined {
  const name = nameOf(own, others, domains)
  if (domains.known.has(name)) return domains.known.get(name)
  const domain = makeDomain(own, others, domains.effort)
  domains.known.set(name, domain)
  return domain
}

function nameOf(own: readonly Constraint[], others: readonly Constraint[], { numbers }: Domains): string {
  const numberOf = ({ language, absent }: Constraint) => {
    const number = numbers.get(language) ?? numbers.size
    numbers.set(language, number)
    return absent ? `${number}?` : `${number}`
  }
  const [first = others[0]] = own
  // What the others say makes no difference to a list of texts.
  const divided = own.some(({ language }) => isList(language)) ? [] : others
  return `${first?.dimension}|${own.map(numberOf).join()}|${[...new Set(divided.map(numberOf))].sort().join()}`
}

function isList({ not, machines }: Language): boolean {
  return !not && machines.length === 0
}

function makeDomain(
  own: readonly Constraint[],
  others: readonly Constraint[],
  effort: Effort,
): Domain | undefined {
  const [first = others[0]] = own
  if (first === undefined) return undefined
  const isWhole = own.length === 0
  const keys = first.keys
  if (first.dimension.startsWith('open ')) return { values: ['yes', 'no'], isWhole, keys, bits: new Map() }
  const key = first.dimension.startsWith('key ') ? first.dimension.slice('key '.length) : undefined
  const texts = representatives(
    [...own.map(({ language }) => language), ...(key === undefined ? [] : valuesOfKey(key))],
    others.map(({ language }) => language),
    effort,
  )
  const absent = key !== undefined && mayBeAbsent(key) && own.every((each) => each.absent)
  return texts && { values: absent ? [...texts, undefined] : texts, isWhole, keys, bits: new Map() }
}
