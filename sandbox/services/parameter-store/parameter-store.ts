import type {
  DescribeParametersRequest,
  DescribeParametersResult,
  GetParameterRequest,
  GetParameterResult,
  GetParametersRequest,
  GetParametersResult,
  Parameter,
  ParameterMetadata,
} from '@aws-sdk/client-ssm'
import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { aliases, keys } from '../kms/record.ts'
import { page } from '../page.ts'
import { jsonErrors, type Operation, type Scope, type Service } from '../service.ts'
import { parameterFilter } from './filters.ts'
import { findParameter, listParameters, parameterArn } from './lookup.ts'
import { publicParameter } from './public-parameters.ts'
import type { ParameterRecord } from './record.ts'

/**
 * AWS filters what it has read so far, up to its own limit: a page may have fewer items than requested, or none,
 * and still have a token. Here that limit is so small that tests reach it.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
 */
const parametersRead = 10

const describeParameters: Operation<DescribeParametersRequest, DescribeParametersResult> = {
  write: false,
  resource: (_input, { partition, region, account }) => `arn:${partition}:ssm:${region}:${account}:*`,
  handle: ({ Filters, ParameterFilters = [], Shared = false, MaxResults = 50, NextToken }, scope) => {
    if (Filters !== undefined) throw new Error('the sandbox serves ParameterFilters, not the older Filters')
    const passes = parameterFilter(ParameterFilters)
    const read = page(listParameters(Shared, scope), Math.min(MaxResults, parametersRead), NextToken)
    return { Parameters: read.items.filter(passes).map(metadata), NextToken: read.next }
  },
}

const getParameter: Operation<GetParameterRequest, GetParameterResult> = {
  write: false,
  resource: ({ Name = '' }, scope) => parameterArn(Name, scope),
  handle: ({ Name = '', WithDecryption = false }, scope) => ({
    Parameter: publicParameter(Name, scope) ?? parameterWithValue(Name, WithDecryption, scope),
  }),
}

const getParameters: Operation<GetParametersRequest, GetParametersResult> = {
  write: false,
  resource: ({ Names = [] }, scope) => parameterArn(Names[0] ?? '', scope),
  handle: ({ Names = [], WithDecryption = false }, scope) => {
    const found = Names.map((name) => ({ name, parameter: parameterOrNone(name, WithDecryption, scope) }))
    return {
      Parameters: found.flatMap(({ parameter }) => parameter ?? []),
      InvalidParameters: found.flatMap(({ name, parameter }) => (parameter === undefined ? [name] : [])),
    }
  },
}

const operations = {
  DescribeParameters: describeParameters,
  GetParameter: getParameter,
  GetParameters: getParameters,
}

export type SsmOperation = keyof typeof operations

export const ssm: Service = {
  name: 'ssm',
  operations,
  ...jsonErrors,
}

function metadata(parameter: ParameterRecord): ParameterMetadata {
  return {
    Name: parameter.name,
    ARN: parameter.arn,
    Type: parameter.type,
    KeyId: parameter.keyId,
    LastModifiedDate: parameter.created,
    Version: parameter.version,
    Tier: parameter.tier,
    Policies: [],
    DataType: 'text',
  }
}

function parameterWithValue(reference: string, decrypted: boolean, scope: Scope): Parameter {
  const { parameter, selector } = findParameter(reference, scope)
  return {
    Name: parameter.name,
    ARN: parameter.arn,
    Type: parameter.type,
    Value: parameter.type === 'SecureString' ? secureValue(parameter, decrypted, scope) : parameter.value,
    Version: parameter.version,
    Selector: selector,
    LastModifiedDate: parameter.created,
    DataType: 'text',
  }
}

/** A missing parameter does not fail a call for several: the response names it. */
function parameterOrNone(reference: string, decrypted: boolean, scope: Scope): Parameter | undefined {
  try {
    return parameterWithValue(reference, decrypted, scope)
  } catch (error) {
    if (error instanceof ServiceError && /^Parameter(Version)?NotFound$/.test(error.code)) return undefined
    throw error
  }
}

/** Returns ciphertext unless decryption is requested; that requires the customer managed key to be enabled. */
function secureValue(parameter: ParameterRecord, decrypted: boolean, scope: Scope): string {
  const { arn, keyId = '', value } = parameter
  if (!decrypted) return Buffer.from(`ciphertext of ${arn}`).toString('base64')
  if (keyId !== 'alias/aws/ssm' && keyStateOf(keyId, arn, scope) !== 'Enabled')
    throw new ServiceError('InvalidKeyId', `The key ${keyId} can't be used.`)
  return value
}

function keyStateOf(keyId: string, parameterArn: string, scope: Scope): string | undefined {
  const [, , , region = '', owner = ''] = (keyId.startsWith('arn:') ? keyId : parameterArn).split(':')
  const home = regionOf(scope.world, owner, region)
  const name = keyId.replace(/^arn:(?:[^:]*:){4}/, '').replace(/^key\//, '')
  return keys(home).get(name.startsWith('alias/') ? (aliases(home).get(name) ?? '') : name)?.state
}
