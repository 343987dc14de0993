import type { ParameterStringFilter } from '@aws-sdk/client-ssm'
import { ServiceError } from '../../protocol/service-error.ts'
import type { ParameterRecord } from './record.ts'

type Property = (parameter: ParameterRecord) => string

/** The supported filters; AWS has more. */
const properties: Readonly<Record<string, Property>> = {
  KeyId: ({ keyId = '' }) => keyId,
  Name: ({ name }) => name,
  Tier: ({ tier }) => tier,
  Type: ({ type }) => type,
}

type Option = (text: string, value: string) => boolean

const options: Readonly<Record<string, Option>> = {
  BeginsWith: (text, value) => text.startsWith(value),
  Contains: (text, value) => text.includes(value),
  Equals: (text, value) => text === value,
}

/**
 * Returns whether a parameter passes every filter; any of a filter's values is enough.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html
 */
export function parameterFilter(
  filters: readonly ParameterStringFilter[],
): (parameter: ParameterRecord) => boolean {
  const tests = filters.map(testOf)
  return (parameter) => tests.every((test) => test(parameter))
}

function testOf({ Key = '', Option = 'Equals', Values = [] }: ParameterStringFilter) {
  const property = properties[Key]
  if (property === undefined) throw new Error(`the sandbox has no parameter filter ${Key}`)
  const option = options[Option]
  if (option === undefined || (Option === 'Contains' && Key !== 'Name')) {
    const text = `The following filter option is not valid: ${Option}. Valid options include: [BeginsWith, Equals]`
    throw new ServiceError('InvalidFilterOption', text)
  }
  if (Values.length === 0) {
    throw new ServiceError('InvalidFilterValue', `The following filter value is missing: ${Key}`)
  }
  return (parameter: ParameterRecord) => Values.some((value) => option(property(parameter), value))
}
