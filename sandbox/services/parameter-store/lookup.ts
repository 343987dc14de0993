import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import type { Scope } from '../service.ts'
import { type ParameterRecord, parameters } from './record.ts'

const parameterArnShape =
  /^arn:[^:]+:ssm:(?<region>[^:]*):(?<account>\d{12}):parameter\/(?<tail>[^:]+)(?<selector>:.+)?$/
const parameterNameShape = /^(?<name>[^:]+)(?<selector>:.+)?$/

/** A parameter, and the version or label after its name, with its colon. */
export interface FoundParameter {
  readonly parameter: ParameterRecord
  readonly selector: string | undefined
}

/** Returns the parameter of a name or an ARN, if it is in the caller's account or shared with it. */
export function findParameter(reference: string, scope: Scope): FoundParameter {
  const arn = parameterArnShape.exec(reference)?.groups
  const { name = '', selector } = arn ?? parameterNameShape.exec(reference)?.groups ?? {}
  const parameter =
    arn === undefined
      ? parametersOf(scope.account, scope).get(name)
      : byArn(reference.replace(selector ?? '', ''), scope)
  if (parameter === undefined) throw new ServiceError('ParameterNotFound', '')
  if (selector !== undefined && selector !== `:${parameter.version}`) {
    const text = `Systems Manager could not find version ${selector.slice(1)} of ${parameter.name}.`
    throw new ServiceError('ParameterVersionNotFound', text)
  }
  return { parameter, selector }
}

/** Returns the ARN that authorization uses: without a version, and with one slash before the name. */
export function parameterArn(reference: string, scope: Scope): string {
  const plain = reference.replace(/^(arn:(?:[^:]*:){4}parameter[^:]*|[^:]+):.*$/, '$1')
  if (plain.startsWith('arn:')) return plain
  // AWS's public parameters belong to no account.
  if (plain.startsWith('/aws/service/'))
    return `arn:${scope.partition}:ssm:${scope.region}::parameter${plain}`
  return `arn:${scope.partition}:ssm:${scope.region}:${scope.account}:parameter/${plain.replace(/^\//, '')}`
}

/** Returns the parameters of the caller's account, or those that other accounts share with it, sorted by name. */
export function listParameters(shared: boolean, scope: Scope): readonly ParameterRecord[] {
  const all = shared ? sharedWith(scope) : [...parametersOf(scope.account, scope).values()]
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function byArn(arn: string, scope: Scope): ParameterRecord | undefined {
  return [...listParameters(false, scope), ...listParameters(true, scope)].find((each) => each.arn === arn)
}

function sharedWith(scope: Scope): readonly ParameterRecord[] {
  const { world, account } = scope
  return [...world.accounts.keys()]
    .filter((owner) => owner !== account)
    .flatMap((owner) => [...parametersOf(owner, scope).values()])
    .filter((parameter) => parameter.sharedWith.includes(account))
}

function parametersOf(owner: string, { world, region }: Scope): ReadonlyMap<string, ParameterRecord> {
  return parameters(regionOf(world, owner, region))
}
