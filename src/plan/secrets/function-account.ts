import type { FunctionDeclaration } from '../../model/declaration.ts'
import { functionKey, type Observation, secretKey } from '../../model/observation.ts'
import { formatArn, parseArn } from '../../text/arn.ts'

/** The function that is to read a secret. `roleArn` is unknown while it is pending. */
export interface Home {
  readonly arn: string
  readonly roleArn: string | undefined
}

/** Returns the ARN that a pending function will have; its account is `''` where nothing tells it. */
export function pendingHome(declared: FunctionDeclaration, observation: Observation): Home {
  const { region, functionName } = declared
  const account = accountOf(declared, observation) ?? ''
  const partition = somePartition(observation) ?? 'aws'
  const resource = `function:${functionName}`
  return { arn: formatArn({ partition, service: 'lambda', region, account, resource }), roleArn: undefined }
}

/**
 * Returns the account of a function. One that does not exist yet will be in the declared account, or, as one workflow
 * has one account, where other functions are, and secrets that are found by name.
 */
export function accountOf(declared: FunctionDeclaration, observation: Observation): string | undefined {
  const { region, functionName, account, secrets = [] } = declared
  const state = observation.functions.get(functionKey(region, functionName))
  if (state?.kind === 'found') return parseArn(state.arn)?.account
  if (account !== undefined) return account
  const functions = [...observation.functions.values()]
  const named = secrets.filter(({ reference }) => 'name' in reference)
  const known = [
    ...functions,
    ...named.map(({ reference }) => observation.secrets.get(secretKey(region, reference))),
  ]
  return known.flatMap((each) => (each?.kind === 'found' ? (parseArn(each.arn)?.account ?? []) : []))[0]
}

function somePartition({ functions, secrets }: Observation): string | undefined {
  const known = [...functions.values(), ...secrets.values()]
  return known.flatMap((each) => (each.kind === 'found' ? (parseArn(each.arn)?.partition ?? []) : []))[0]
}
