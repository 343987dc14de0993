import { BlockList } from 'node:net'
import { fits, replaceVariables } from './patterns.ts'
import type { Condition } from './policy.ts'
import type { Context } from './request.ts'

const answers = new WeakMap<Condition, Map<unknown, boolean>>()

export function isMet(condition: Condition, context: Context): boolean {
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

export function hasVariable({ values }: Condition): boolean {
  return values.some((value) => value.includes('${'))
}
