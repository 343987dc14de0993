import type { Finding } from '../../model/finding.ts'
import type { Access } from '../../model/plan.ts'
import { itself, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { showAtom } from './comparison/atom.ts'
import { beyond } from './comparison/beyond.ts'
import type { Lifted } from './comparison/lifted-restrictions.ts'
import { writeDocument } from './document.ts'
import { noEffort } from './effort.ts'
import type { Ledger } from './ledger.ts'
import type { Choice, Statement } from './statement.ts'
import { noAccess } from './statements.ts'

export const policyRules = [liftedRestrictions, missingPolicy, editedPolicy]

/** Most of a kind that a sentence names; the rest is counted. */
const mostNamed = 3

type Judged = Pick<Draft, 'declared' | 'live' | 'policy'>

/** Our policy is gone, although the variables show that it was there. */
function missingPolicy({
  declared,
  live,
  configuration,
}: Judged & Pick<Draft, 'configuration'>): readonly Finding[] {
  const { ledger, roleName } = live
  const isKept = configuration.variables.some(({ verb }) => verb === 'keep')
  if (ledger.document !== undefined || !isKept) return []
  return [
    makeFinding('policy-missing', declared, {
      message: say`Variables already hold declared ARNs, but role ${itself(roleName)} has no inline policy ${itself(declared.policyName)}.`,
      remedy: say`Apply will create it. If it existed before, another tool removed it, or the function has a new role and the old role still has the access.`,
    }),
  ]
}

/** Somebody edited our policy. */
function editedPolicy({ declared, live, policy }: Judged): readonly Finding[] {
  const { ledger, roleName } = live
  if (policy.steps.length === 0 || live.standing !== 'ours') return []
  const { widens, restricts } = editsOf(ledger, declared.region, policy.comparison.lifted)
  const edits = [...widens, ...restricts]
  if (edits.length === 0) return []
  const elsewhere = widens.length === 0 ? [] : say` Grant any other access in another policy.`
  return [
    makeFinding('policy-edited', declared, {
      message: say`The inline policy ${itself(declared.policyName)} of role ${itself(roleName)} was edited outside this action: it ${list(edits)}.`,
      remedy: say`Apply will restore what is declared.${elsewhere}`,
    }),
  ]
}

/** A restriction that goes: what it kept from the role is told as loudly as a grant. */
function liftedRestrictions({ declared, live, policy }: Judged): readonly Finding[] {
  if (policy.steps.length === 0 || live.standing === 'others') return []
  return policy.comparison.lifted.map((lifted) =>
    makeFinding('restriction-lifted', declared, {
      message: say`${nameOf(lifted)} of inline policy ${name(declared.policyName)} of role ${name(live.roleName)} is removed. ${consequenceOf(lifted)}`,
      remedy: say`If the restriction is intended, put it into another policy of the role before you apply this.`,
    }),
  )
}

interface Edits {
  readonly widens: readonly Sentence[]
  readonly restricts: readonly Sentence[]
}

/** What an edited policy does that no policy of this action does, each as a phrase such as `denies s3:* on *`. */
function editsOf({ access, grants, extension }: Ledger, region: string, lifted: readonly Lifted[]): Edits {
  const ours = writeDocument({ grants: [...grants.values()], region, extension })
  const allowing = access.filter(({ effect }) => effect === 'Allow')
  const { parts, isOpen } = beyond(allowing, ours?.access ?? noAccess, noEffort())
  const more = [...new Set(parts.map(({ part }) => part.atom))].map(showAtom)
  const denies = access.filter(({ effect }) => effect === 'Deny')
  const conditional = lifted.filter(({ keys }) => keys.length > 0)
  return {
    widens: [
      ...(more.length > 0 ? [say`also allows ${someOf(more)}`] : []),
      ...(isOpen ? [say`has a statement that can't be read`] : []),
    ],
    restricts: [
      ...(denies.length > 0 ? [say`denies ${list(denies.map(deniedBy), mostNamed)}`] : []),
      ...conditional.map((each) => say`restricts ${someOf(each.gained)} by ${conditionsOn(each)}`),
    ],
  }
}

function nameOf(lifted: Lifted): Sentence {
  const { sid } = lifted.statement
  const statement = sid === undefined ? say`a statement without a Sid` : say`statement ${name(sid)}`
  if (lifted.keys.length > 0) return say`The condition on ${list(lifted.keys)} in ${statement}`
  return say`The Deny of ${deniedBy(lifted.statement)} in ${statement}`
}

function consequenceOf({ gained, keys }: Lifted): Sentence {
  if (gained.length > 0) return say`This gives access to ${someOf(gained)}.`
  return keys.length > 0
    ? say`This may give access.`
    : say`This policy does not grant more, but it no longer denies what another policy of the role allows there.`
}

function conditionsOn({ keys }: Lifted): Sentence {
  return say`${keys.length === 1 ? say`a condition` : say`conditions`} on ${list(keys)}`
}

function someOf(accesses: readonly Access[]): Sentence {
  return list(
    [...new Map(accesses.map((each) => [each.action + each.resource, each])).values()].map(accessText),
    mostNamed,
  )
}

function accessText({ action, resource }: Access): Sentence {
  return say`${name(action)} on ${name(resource)}`
}

function deniedBy(statement: Statement): Sentence {
  if (statement.kind === 'unread') return say`what can't be read`
  const { actions, resources, conditions } = statement
  const when = conditions.length === 0 ? say`` : say` under conditions`
  return say`${choiceText(actions)} on ${choiceText(resources)}${when}`
}

function choiceText({ not, patterns }: Choice): Sentence {
  const named = list(patterns, mostNamed)
  return not ? say`all but ${named}` : named
}
