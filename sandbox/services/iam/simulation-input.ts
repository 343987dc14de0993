import type { ContextEntry, SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam'
import { ServiceError } from '../../protocol/service-error.ts'
import { checkPolicyDocument } from './policy-document.ts'

/** Throws InvalidInput for what IAM refuses although its model allows it. */
export function checkSimulation(input: SimulatePrincipalPolicyRequest): void {
  const { PolicySourceArn = '', PolicyInputList = [], ActionNames = [], ResourceArns = [] } = input
  const boundaries = input.PermissionsBoundaryPolicyInputList ?? []
  check(
    /^arn:[^:]+:iam::\d{12}:role\/.+$/.test(PolicySourceArn),
    `Invalid Entity Arn: ${PolicySourceArn} does not clearly define entity type and name.`,
  )
  check(ActionNames.length > 0, 'ActionNames must not be empty.')
  for (const action of ActionNames)
    check(/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action), `${action} is not an action.`)
  for (const arn of ResourceArns)
    check(arn === '*' || /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(arn), `Invalid ARN: ${arn}`)
  check(input.ResourcePolicy === undefined, 'Simulation of resource policies is not supported for roles.')
  check(boundaries.length <= 1, 'Only one permissions boundary may be given.')
  for (const text of [...PolicyInputList, ...boundaries]) checkDocument(text)
  for (const entry of input.ContextEntries ?? []) checkEntry(entry)
}

function checkDocument(text: string): void {
  try {
    checkPolicyDocument(text)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    throw new ServiceError('InvalidInput', `Invalid policy: ${error.message}`)
  }
}

const valueShapes: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/i,
  numeric: /^-?\d+(?:\.\d+)?$/,
  ip: /^[0-9a-f.:/]+$/i,
  date: /^\d/,
}

function checkEntry({ ContextKeyName, ContextKeyType, ContextKeyValues = [] }: ContextEntry): void {
  const [type = '', list] = (ContextKeyType ?? '').split('List')
  check(ContextKeyName !== undefined, 'A context entry has no key.')
  check(type !== '', `The context key ${ContextKeyName} has no type.`)
  check(list !== undefined || ContextKeyValues.length <= 1, `${ContextKeyName} takes one value.`)
  for (const value of ContextKeyValues)
    check(valueShapes[type]?.test(value) ?? true, `${ContextKeyName}: ${value} is not of type ${type}.`)
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new ServiceError('InvalidInput', problem)
}
