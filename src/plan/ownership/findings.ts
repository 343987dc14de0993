import { wordingAt } from '../../model/catalog/wording.ts'
import type { Consent } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { reveal } from '../../model/hidden.ts'
import { formatOwner, policyDigest } from '../../text/owner.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { input, itself, list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import { variablesOf } from '../configuration/variables.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import type { PolicyPlan } from '../policy/policy.ts'
import { ownedElsewhere, takenOver } from './owned-elsewhere.ts'
import { otherWorkflowOf } from './rival-workflow.ts'

export const ownershipRules = [policyOfOthers, takenPolicy, leftBehind, keptForOthers, usedConsent]

type Judged = Pick<Draft, 'declared' | 'live' | 'settings' | 'policy'>

/** A policy under our name that is not ours to replace. */
function policyOfOthers({ declared, live }: Judged): readonly Finding[] {
  const { present, standing } = live
  if (standing !== 'others' || declared.secrets?.length === 0) return []
  const { owner, document = '' } = present
  const policyName = name(declared.policyName)
  const { consent } = wordingAt(declared.place)
  if (owner.kind === 'rival') return [ownedElsewhere(declared, declared.policyName, owner.mark)]
  if (owner.kind === 'elsewhere')
    return [
      makeFinding('policy-foreign', declared, {
        message: say`Inline policy ${policyName} belongs to the function of the same name in another region, which uses the same role; or one of its Sids was edited by hand.`,
        remedy: say`Choose another name with the ${input('policy-name')}, restore an edited Sid, or remove that policy if nothing needs it.`,
      }),
    ]
  return [
    makeFinding('policy-foreign', declared, {
      message: say`An inline policy named ${policyName} already exists, and this action did not write it.`,
      remedy: say`To replace exactly this document, ${consent({ key: 'adopt', input: 'adopt', value: policyDigest(document) })}. Otherwise, choose another name with the ${input('policy-name')}, or remove that policy if nothing needs it.`,
    }),
  ]
}

/** Consent that works now. */
function takenPolicy({ declared, live, policy }: Judged): readonly Finding[] {
  const { present, standing } = live
  if (standing === 'taken-over' && present.owner.kind === 'rival')
    return [takenOver(declared, declared.policyName, [name(formatOwner(present.owner.mark))])]
  if (standing !== 'adopted') return []
  return [
    makeFinding('policy-adopted', declared, {
      message: say`Inline policy ${name(declared.policyName)}, which this action did not write, is replaced, as ${name('adopt')} says.${lostBy(policy)}`,
      remedy: say`Make sure that nothing needs what it allows beyond the declaration.`,
    }),
  ]
}

const mostLost = 5

function lostBy({ comparison: { lost } }: PolicyPlan): Sentence {
  if (lost.length === 0) return []
  const each = lost.map(({ action, resource }) => say`${chosen(action)} on ${chosen(resource)}`)
  return say` It no longer allows ${list(each, mostLost)}.`
}

/** `all but s3:*` for what is chosen by `NotAction`. */
function chosen(element: string): Sentence {
  const [, all] = /^Not(?:Action|Resource) (.*)$/.exec(element) ?? []
  return all === undefined ? [name(element)] : say`all but ${name(all)}`
}

/** Consent that is no longer needed. */
function usedConsent({ declared, live }: Judged): readonly Finding[] {
  if (live.standing !== 'ours' || live.present.owner.kind === 'nobody') return []
  if (live.former.some(({ standing }) => standing === 'taken-over')) return []
  if (otherWorkflowOf({ declared, live }) !== undefined) return []
  return [...givenBy('take-over', declared.takeOver), ...givenBy('adopt', declared.adopt)].map((given) =>
    makeFinding('consent-used', declared, {
      message: say`This declaration owns the policy of ${itself(declared.label)}, so ${given} is no longer needed.`,
      remedy: say`Remove ${given}.`,
    }),
  )
}

/** The key, or the input, that consents. */
function givenBy(key: string, [consent]: readonly Consent[] = []): readonly Sentence[] {
  if (consent === undefined) return []
  const { place } = consent
  return [place.kind === 'input' ? say`the ${input(place.input)}` : [name(key)]]
}

/** What stays where nothing is declared any more, because it is not ours to remove. */
function leftBehind({ declared, live, settings }: Judged): readonly Finding[] {
  const { present, standing, roleName } = live
  if (standing !== 'others' || declared.secrets?.length !== 0) return []
  const { grants } = present
  const variables = [...variablesOf(live.function)].flatMap(([variable, value]) => {
    return grants.has(reveal(value)) ? [variable] : []
  })
  const also =
    variables.length === 0
      ? []
      : say`, and so ${variables.length === 1 ? say`does` : say`do`} ${list(variables)}, whose secrets it grants`
  return [
    makeFinding('left-behind', declared, {
      message: say`Inline policy ${name(declared.policyName)} of role ${name(roleName)} stays${also}: this declaration does not own it.`,
      remedy: settings.removing
        ? say`If nothing needs it, remove it where it is declared, or by hand.`
        : say`If nothing needs it, remove it where it is declared, or by hand; this run does not change it.`,
    }),
  ]
}

const elsewhere = marked('If it is for another account or region, write `account` or `region` there.')

/** What stays, though this file no longer declares it, because another one does. */
function keptForOthers({
  declared,
  configuration: { goal },
  needs: { secrets, unread, extension },
}: Pick<Draft, 'declared' | 'configuration' | 'needs'>): readonly Finding[] {
  const byFile = Map.groupBy(secrets.keys(), (secretArn) => secrets.get(secretArn) ?? '')
  const { ours } = goal.extension
  const isOurs = ours.layer || ours.settings.length > 0
  return [
    ...[...byFile].map(([file, secretArns]) => {
      const isOne = secretArns.length === 1
      const theirs = isOne
        ? say`it, or the variable that holds it,`
        : say`them, or the variables that hold them,`
      const why =
        unread === undefined
          ? say`${name(file)} declares ${theirs} and has not been applied since`
          : say`${name(file)}, which has a policy for it too, could not be read in full`
      const them = isOne ? say`it` : say`them`
      return makeFinding('needed-by-other-file', declared, {
        message: say`This file no longer declares ${list(secretArns.map(mentionOf))} for ${itself(declared.label)}, but ${why}. Access to ${them} stays.`,
        remedy: say`${unread === undefined ? say`Run the other declaration` : say`Correct the other file`}. The next run of this one then revokes its own grant. ${elsewhere}`,
      })
    }),
    ...(extension !== undefined && declared.extension === undefined && isOurs
      ? [
          makeFinding('needed-by-other-file', declared, {
            message: say`This file no longer declares ${name('extension')} for ${itself(declared.label)}, but ${name(extension)} does, so the layer and its settings stay.`,
            remedy: say`Nothing to do.`,
          }),
        ]
      : []),
  ]
}
