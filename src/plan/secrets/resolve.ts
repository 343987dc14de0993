import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type Observation, secretKey } from '../../model/observation.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import type { DesiredVariable } from '../configuration/variables.ts'
import { type Judgment, makeFinding } from '../finding.ts'
import type { Grant } from '../policy/grants.ts'
import type { Ledger } from '../policy/ledger.ts'
import { otherAccount } from './cross-account.ts'
import { deadKeys } from './dead-keys.ts'
import { flaws, unresolvable } from './findings.ts'
import type { Home } from './function-account.ts'
import { earlierKeys, resolveKeys } from './keys.ts'
import { outsideTier } from './outside-tier.ts'
import { primaryArnOf, type ResolvedSecret } from './resolved-secret.ts'
import { unseenSecret } from './unseen-secret.ts'

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

/** The function that reads the secrets, and what it is granted now. */
interface Reader {
  readonly home: Home
  readonly granted: Ledger['grants']
}

/** Looks up each declared secret of a function in the observation. One that cannot be used is an error finding. */
export function resolveSecrets(
  declared: FunctionDeclaration,
  { home, granted }: Reader,
  observation: Observation,
): Resolution {
  const account = parseArn(home.arn)?.account || undefined
  const findings: Finding[] = []
  const resolved: ResolvedSecret[] = []
  for (const secret of declared.secrets ?? []) {
    const { reference, place } = secret
    const known = observation.secrets.get(secretKey(declared.region, reference))
    const state = unseenSecret(reference, known, account) ?? known
    const add = ([code, text]: Judgment) => findings.push(makeFinding(code, declared, { ...text, place }))
    if (state?.kind !== 'found') {
      add(unresolvable(reference, state, home.arn))
      continue
    }
    const keys = resolveKeys(state, observation)
    const keyArns = state.unseen ? earlierKeys(state, granted.get(state.arn), declared.tier) : keys.arns
    const each = { secret, found: state, keyArns }
    for (const judgment of [
      ...flaws(each, home.arn),
      ...keys.judgments,
      ...deadKeys(state, observation),
      ...otherAccount(declared, home, each),
      ...outsideTier(declared, each, account),
    ])
      add(judgment)
    resolved.push(each)
  }
  return {
    resolved,
    findings,
    complete: resolved.length === declared.secrets?.length,
    grants: resolved.map((each) => grantFor(each, declared, granted.get(each.found.arn))),
    variables: resolved.flatMap(({ secret: { variable, place }, found: { arn: secretArn } }) =>
      variable === undefined ? [] : [{ name: variable, secretArn, place }],
    ),
  }
}

function grantFor(
  { found, keyArns: current }: ResolvedSecret,
  { describe, tier }: FunctionDeclaration,
  granted: Grant | undefined,
): Grant {
  const keyArns = [...new Set([...current, ...earlierKeys(found, granted, tier)])]
  const { arn: secretArn } = found
  // The values of a replica that became a secret of its own may still name its primary.
  const known = primaryArnOf(found) ?? granted?.primaryArn
  // Under no customer key there is no condition that could name the primary.
  const primaryArn = keyArns.length === 0 ? undefined : known
  return {
    secretArn,
    keyArns,
    describe: describe && storeOf(secretArn).describeActions.length > 0,
    ...(primaryArn !== undefined && { primaryArn }),
  }
}
