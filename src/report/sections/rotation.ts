import type { GrantChange, RotationChange } from '../../model/change.ts'
import { formatSchedule, type RotationTerms, rotatorName } from '../../model/rotation.ts'
import type { Run } from '../../model/run.ts'
import { nameOfSecret, parseArn } from '../../text/arn.ts'
import type { Section } from '../markdown/fit.ts'
import { code, plainText } from '../markdown/markdown.ts'
import { placeLink } from '../markdown/source-links.ts'

/** The secrets whose rotation changes, and the side effects of setting it. */
export function rotationSections(rotations: readonly RotationChange[], run: Run): readonly Section[] {
  const changed = rotations.filter(({ verb }) => verb !== 'keep')
  if (changed.length === 0) return []
  const names = rotationNames(rotations)
  return [
    {
      importance: 4,
      counted: 'rotations',
      opening: '#### Rotation\n',
      items: changed.map((each) => rotationItem(each, names.get(each.secretArn) ?? each.secretArn, run)),
      closing: `\n<sub>${sideEffects(changed)}</sub>`,
    },
  ]
}

/** The name of each secret, with its region where two share a name. */
export function rotationNames(rotations: readonly RotationChange[]): ReadonlyMap<string, string> {
  const arns = rotations.map(({ secretArn }) => secretArn)
  const sharing = Map.groupBy(arns, nameOfSecret)
  return new Map(
    arns.map((secretArn) => {
      const [name, region] = [nameOfSecret(secretArn), parseArn(secretArn)?.region]
      const isAlone = sharing.get(name)?.length === 1
      return [secretArn, isAlone || region === undefined ? name : `${name} (${region})`]
    }),
  )
}

/** When the secret of a grant was last rotated and will be next; nothing where that is not known. */
export function rotationPhrase({ rotation }: GrantChange): readonly string[] {
  if (rotation === undefined) return []
  if (rotation.kind === 'off') return ['not rotated']
  const { lastOn, nextBy } = rotation
  const next = nextBy === undefined ? '' : `, next by ${nextBy}`
  return [`${lastOn === undefined ? 'not yet rotated' : `rotated ${lastOn}`}${next}`]
}

function rotationItem(change: RotationChange, name: string, run: Run): string {
  const { verb, secretArn, before, after, place, due } = change
  const parts = [
    `**${verb === 'add' ? '+ rotated' : '~ rotated'}** ${code(name)}`,
    ...(before === undefined ? [] : [`was ${termsPhrase(before, secretArn)}`]),
    termsPhrase(after, secretArn),
    placeLink(place, run),
    ...(due ? [] : ['**not now**: see the findings']),
  ]
  return `- ${parts.join(' · ')}`
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
function sideEffects(changed: readonly RotationChange[]): string {
  const isTested = changed.some(({ after }) => after.lambdaArn !== undefined)
  const isLoose = changed.some(({ before, after }) => before !== undefined && ![before, after].every(isCron))
  const test =
    ', but AWS has the rotation function test a version labeled AWSPENDING, which it creates and removes'
  const earlier = ' The rotation that was scheduled before may still happen.'
  return `Nothing is rotated at once${isTested ? test : ''}.${isLoose ? earlier : ''}`
}

function isCron({ schedule }: RotationTerms): boolean {
  return schedule.kind === 'expression' && schedule.expression.startsWith('cron')
}
