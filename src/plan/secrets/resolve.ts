import type { DeclaredSecret, FunctionDeclaration } from '../../model/declaration.ts'
import { formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import {
  type FoundFunction,
  type FoundSecret,
  type KeyReference,
  type Observation,
  secretKey,
} from '../../model/observation.ts'
import type { SecretLife } from '../../model/rotation.ts'
import type { DesiredVariable } from '../configuration/variables.ts'
import { type Judgement, makeFinding } from '../finding.ts'
import type { Grant } from '../policy/grants.ts'
import { storeOf } from '../policy/stores.ts'
import { judgeBorrowed } from './cross-account.ts'
import { judgeFound, judgeUnknown } from './findings.ts'
import { judgeTier } from './tier.ts'

/** A declared secret with the full ARN and the customer keys that AWS says it has. */
export interface ResolvedSecret {
  readonly declared: DeclaredSecret
  readonly secretArn: string
  readonly keyArns: readonly string[]
  /** Absent for a parameter. */
  readonly life?: SecretLife
}

export interface Resolution {
  readonly resolved: readonly ResolvedSecret[]
  readonly findings: readonly Finding[]
  /** Whether every declared secret was found. */
  readonly complete: boolean
  /** What reading them takes. */
  readonly grants: readonly Grant[]
  /** The variables that are to hold their ARNs. */
  readonly variables: readonly DesiredVariable[]
}

/** Each secret once, however often it is declared: as its last declaration has it. */
export function distinctSecrets({ resolved }: Pick<Resolution, 'resolved'>): readonly ResolvedSecret[] {
  return [...new Map(resolved.map((each) => [each.secretArn, each])).values()]
}

/** Looks each declared secret of a function up in what was observed. One that can't be used is an error finding. */
export function resolveSecrets(
  about: FunctionDeclaration,
  found: FoundFunction,
  observation: Observation,
): Resolution {
  const findings: Finding[] = []
  const resolved: ResolvedSecret[] = []
  for (const declared of about.secrets ?? []) {
    const { reference, place } = declared
    const secret = observation.secrets.get(secretKey(about.region, reference))
    const add = ([code, text]: Judgement) => findings.push(makeFinding(code, about, { ...text, place }))
    if (secret?.kind !== 'found') {
      add(judgeUnknown(reference, secret, found.arn))
      continue
    }
    const keys = resolveKeys(secret, observation)
    const keyArns = keys.flatMap(({ arn }) => arn ?? [])
    for (const judgement of [
      ...judgeFound(declared, secret, found.arn),
      ...keys.flatMap(({ judgements }) => judgements),
      ...judgeBorrowed({ declared: about, found, secret, keyArns }),
      ...judgeTier(about, secret, keyArns),
    ])
      add(judgement)
    const { arn: secretArn, life } = secret
    resolved.push({ declared, secretArn, keyArns, ...(life !== undefined && { life }) })
  }
  return {
    resolved,
    findings,
    complete: resolved.length === about.secrets?.length,
    grants: resolved.map((secret) => grantFor(secret, about)),
    variables: resolved.flatMap(({ declared: { variable, place }, secretArn }) =>
      variable === undefined ? [] : [{ name: variable, secretArn, place }],
    ),
  }
}

function grantFor({ secretArn, keyArns }: ResolvedSecret, { describe }: FunctionDeclaration): Grant {
  return { secretArn, keyArns, describe: describe && storeOf(secretArn).describeActions.length > 0 }
}

interface ResolvedKey {
  /** Absent where an alias could not be resolved. */
  readonly arn?: string
  readonly judgements: readonly Judgement[]
}

function resolveKeys({ keys }: FoundSecret, observation: Observation): readonly ResolvedKey[] {
  return keys.map((key) => resolveKey(key, observation))
}

function resolveKey(key: KeyReference, observation: Observation): ResolvedKey {
  if (key.kind === 'key') return { arn: key.arn, judgements: [] }
  const state = observation.keys.get(key.arn)
  if (state?.kind !== 'found') {
    const message =
      state?.kind === 'failed' ? formatFailure(state.failure) : `KMS key alias ${key.arn} does not exist.`
    const remedy = 'A policy can name a key by its ARN only, so the alias of the secret must be resolved.'
    return { judgements: [['key-unreadable', { message, remedy }]] }
  }
  if (state.state === 'Enabled') return { arn: state.arn, judgements: [] }
  const message = `KMS key ${state.arn} is in state ${state.state}: what it encrypts can't be read.`
  const remedy = 'Enable the key or cancel its deletion, or give the secret another key.'
  return { arn: state.arn, judgements: [['key-unusable', { message, remedy }]] }
}
