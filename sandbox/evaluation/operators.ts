import { BlockList, isIPv6 } from 'node:net'
import { fits, plain } from './patterns.ts'

/** Returns whether one value of the request matches one value of the policy. */
export type Comparison = (given: string, wanted: string) => boolean

/** An operator without its set and `IfExists` parts. A negated one holds if no value of the policy matches. */
export interface Operator {
  readonly fits: Comparison
  readonly negated: boolean
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: (given, wanted) => given === plain(wanted),
  StringEqualsIgnoreCase: (given, wanted) => given.toLowerCase() === plain(wanted).toLowerCase(),
  StringLike: (given, wanted) => fits(wanted, given),
  ArnEquals: arnFits,
  ArnLike: arnFits,
  Bool: (given, wanted) => given.toLowerCase() === plain(wanted).toLowerCase(),
  BinaryEquals: (given, wanted) => given === plain(wanted),
  IpAddress: addressFits,
  NumericEquals: (given, wanted) => Number(given) === Number(wanted),
  NumericLessThan: (given, wanted) => Number(given) < Number(wanted),
  NumericLessThanEquals: (given, wanted) => Number(given) <= Number(wanted),
  NumericGreaterThan: (given, wanted) => Number(given) > Number(wanted),
  NumericGreaterThanEquals: (given, wanted) => Number(given) >= Number(wanted),
  DateEquals: (given, wanted) => instant(given) === instant(wanted),
  DateLessThan: (given, wanted) => instant(given) < instant(wanted),
  DateLessThanEquals: (given, wanted) => instant(given) <= instant(wanted),
  DateGreaterThan: (given, wanted) => instant(given) > instant(wanted),
  DateGreaterThanEquals: (given, wanted) => instant(given) >= instant(wanted),
}

/** Negated operators, and the operators that they negate. */
const negations: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NotIpAddress: 'IpAddress',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
}

/** Returns the operator of that name, in any case; `undefined` if IAM has none. */
export function operatorOf(name: string): Operator | undefined {
  const negates = find(negations, name)
  const comparison = find(comparisons, negates ?? name)
  return comparison && { fits: comparison, negated: negates !== undefined }
}

function find<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.entries(table).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]
}

/** Matches each of the six parts separately: a wildcard does not match across a colon. */
function arnFits(given: string, wanted: string): boolean {
  const [parts, patterns] = [partsOf(given), partsOf(wanted)]
  return (
    patterns.length === parts.length && patterns.every((pattern, index) => fits(pattern, parts[index] ?? ''))
  )
}

function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, 5), parts.slice(5).join(':')]
}

function addressFits(given: string, wanted: string): boolean {
  const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')
  const [network = '', length] = wanted.split('/')
  const family = familyOf(network)
  const list = new BlockList()
  list.addSubnet(network, Number(length ?? (family === 'ipv6' ? 128 : 32)), family)
  return list.check(given, familyOf(given))
}

/** ISO 8601, or seconds since 1970. */
function instant(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text)
}
