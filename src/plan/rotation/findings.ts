import type { DeclaredRotation } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { type SecretLife, sameTerms, termsOf } from '../../model/rotation.ts'
import { nameOfSecret, parseArn } from '../../text/arn.ts'
import { marked, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { type Judgment, makeFinding } from '../finding.ts'
import type { ResolvedSecret } from '../secrets/resolved-secret.ts'

/** Declared rotations that cannot be set, or not now. */
export function impossibleRotations({
  declared,
  live,
  secrets,
}: Pick<Draft, 'declared' | 'live' | 'secrets'>): readonly Finding[] {
  return secrets.resolved.flatMap((resolved) => {
    const { rotation } = resolved.secret
    const { life } = resolved.found
    if (rotation?.kind !== 'set' || life === undefined) return []
    const present = termsOf(life.rotation)
    if (present !== undefined && sameTerms(present, rotation.terms)) return []
    const obstacle = obstacleTo(rotation, resolved, life, live.function.arn)
    if (obstacle === undefined) return []
    const [code, text] = obstacle
    return makeFinding(code, declared, { ...text, place: rotation.place })
  })
}

type SetRotation = Extract<DeclaredRotation, { kind: 'set' }>

function obstacleTo(
  rotation: SetRotation,
  { found }: ResolvedSecret,
  life: SecretLife,
  home: string,
): Judgment | undefined {
  const owner = parseArn(found.arn)?.account
  const isForeign = owner !== undefined && owner !== parseArn(home)?.account
  const refused = isForeign ? otherAccount(found.arn, owner) : refusal(found.arn, life, rotation)
  if (refused !== undefined) return refused
  if (life.underWay === undefined) return undefined
  const message = say`A rotation of secret ${name(nameOfSecret(found.arn))} is in progress, so the action does not change how it is rotated now.`
  return ['rotation-held', { message, remedy: say`Run this again once that rotation has ended.` }]
}

function otherAccount(secretArn: string, owner: string): Judgment {
  const message = say`Secret ${name(nameOfSecret(secretArn))} belongs to account ${name(owner)}; its rotation can only be set there.`
  const remedy = marked('Declare the rotation there. Here, `rotation: required` is enough.')
  return ['rotation-other-account', { message, remedy }]
}

/** Returns why AWS would not let this action set the rotation. */
function refusal(
  secretArn: string,
  { keeper, primaryRegion }: SecretLife,
  { terms: { lambdaArn } }: SetRotation,
): Judgment | undefined {
  const secret = name(nameOfSecret(secretArn))
  if (primaryRegion !== undefined) {
    const primary = name(primaryRegion)
    const message = say`Secret ${secret} is a replica here; its rotation is set on its primary in ${primary}.`
    return [
      'rotation-on-replica',
      { message, remedy: say`Declare the rotation for the secret in ${primary}.` },
    ]
  }
  if (keeper.kind === 'partner') {
    const message = say`Secret ${secret} holds credentials of partner ${name(keeper.name)}, which rotates it in its own way.`
    const remedy = marked('Set up its rotation in Secrets Manager, and declare `rotation: required`.')
    return ['rotation-not-ours', { message, remedy }]
  }
  if (keeper.kind === 'service' && lambdaArn !== undefined) {
    const message = say`Secret ${secret} is managed by ${name(keeper.name)}, which rotates it itself; no function can.`
    return ['rotation-not-ours', { message, remedy: marked('Remove `lambda`; only declare the schedule.') }]
  }
  if (keeper.kind === 'owner' && lambdaArn === undefined) {
    const message = say`No AWS service manages secret ${secret}, so a function must rotate it.`
    return ['rotation-without-lambda', { message, remedy: marked('Name the function with `lambda`.') }]
  }
  return undefined
}
