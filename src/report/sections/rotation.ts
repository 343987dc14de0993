import type { GrantChange, RotationChange } from '../../model/change.ts'
import type { Outcome } from '../../model/outcome.ts'
import { formatSchedule, type RotationTerms, rotatorName } from '../../model/rotation.ts'
import type { Run } from '../../model/run.ts'
import { nameOfSecret, parseArn } from '../../text/arn.ts'
import type { SecretNames } from '../access/secret-names.ts'
import { code, plainText } from '../markdown/markdown.ts'
import { placeLink } from '../markdown/source-links.ts'
import { past, present, type Tense } from './tense.ts'

/** The secrets whose rotation changes, or has changed. */
export function rotationItems(
  rotations: readonly RotationChange[],
  outcome: Outcome | undefined,
  run: Run,
): readonly string[] {
  const nameOf = rotationNames(rotations)
  return rotations
    .filter(({ verb }) => verb !== 'keep')
    .map((each) => `${rotationItem(each, nameOf(each.secretArn), run)}${whyNotSet(each, outcome)}`)
}

/** The side effects of setting rotations; `''` where none is set. */
export function rotationNote(rotations: readonly RotationChange[], outcome: Outcome | undefined): string {
  const set = rotations.filter((each) => whyNotSet(each, outcome) === '')
  return set.length === 0 ? '' : `\n${sideEffects(set, outcome === undefined ? present : past)}`
}

/** `''` for a rotation that is set. */
function whyNotSet({ due, secretArn }: RotationChange, outcome: Outcome | undefined): string {
  if (!due) return '. **Not now**: see the findings'
  const failed = outcome?.rotations.some((each) => each.secretArn === secretArn && each.result === 'failed')
  return failed ? '. **Not set**: see the failures' : ''
}

/** The name of each secret, with its region where two share a name. */
export function rotationNames(rotations: readonly RotationChange[]): SecretNames {
  const sharing = Map.groupBy(rotations, ({ secretArn }) => nameOfSecret(secretArn))
  return (secretArn) => {
    const [name, region] = [nameOfSecret(secretArn), parseArn(secretArn)?.region]
    const isAlone = sharing.get(name)?.length === 1
    return isAlone || region === undefined ? name : `${name} (${region})`
  }
}

/** When the secret of a grant was last rotated and will be next; nothing where it is not rotated, or not known. */
export function rotationPhrase({ rotation }: GrantChange): readonly string[] {
  if (rotation?.kind !== 'on') return []
  const { lastOn, nextBy } = rotation
  const next = nextBy === undefined ? '' : `, next by ${nextBy}`
  return [`${lastOn === undefined ? 'not yet rotated' : `rotated ${lastOn}`}${next}`]
}

function rotationItem(change: RotationChange, name: string, run: Run): string {
  const { verb, secretArn, before, after, place } = change
  const terms = termsPhrase(after, secretArn)
  const parts = [
    `${verb === 'add' ? 'is' : 'is now'} rotated ${terms}`,
    ...(before === undefined ? [] : [`instead of ${termsPhrase(before, secretArn)}`]),
  ]
  return `- Secret ${code(name)} ${parts.join(' ')}, ${placeLink(place, run)}`
}

function termsPhrase({ schedule, lambdaArn }: RotationTerms, secretArn: string): string {
  const words = formatSchedule(schedule)
  const shown = schedule.kind === 'days' ? plainText(words) : code(words)
  return lambdaArn === undefined ? shown : `${shown} by ${code(rotatorName(lambdaArn, secretArn))}`
}

/**
 * Only a change from one cron schedule to another is sure to cancel the rotation that the old schedule planned.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html (RotateImmediately)
 */
function sideEffects(changed: readonly RotationChange[], tense: Tense): string {
  const isTested = changed.some(({ after }) => after.lambdaArn !== undefined)
  const isLoose = changed.some(({ before, after }) => before !== undefined && ![before, after].every(isCron))
  const test = tense(
    ', but AWS has the rotation function test a version labeled AWSPENDING, which it creates and removes',
    ', but AWS had the rotation function test a version labeled AWSPENDING, which it created and removed',
  )
  const earlier = ' The rotation that was scheduled before may still happen.'
  return `Nothing ${tense('is', 'was')} rotated at once${isTested ? test : ''}.${isLoose ? earlier : ''}`
}

function isCron({ schedule }: RotationTerms): boolean {
  return schedule.kind === 'expression' && schedule.expression.startsWith('cron')
}
