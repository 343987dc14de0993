import type { Declaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import {
  type BaseState,
  baseWord,
  changeWord,
  guardrailKeys,
  type SourcedGuardrails,
} from '../../model/guardrails.ts'
import type { Observation } from '../../model/observation.ts'
import type { Place } from '../../model/place.ts'
import { list, marked, name, say, sides } from '../../text/sentence.ts'
import { type FindingsByFunction, makeWholeFinding } from '../finding.ts'
import type { Whole } from '../whole.ts'
import { brokenLimits, expiredGrant } from './broken-limits.ts'
import { changedKeys, guardrailChanges } from './changes.ts'
import { extendedGrant } from './extended-grant.ts'
import { forbiddenConsent } from './forbidden-consent.ts'
import { loosenedLimits } from './loosened-limits.ts'
import { unreadRules } from './organization-rules.ts'

/** Judges every declared secret by all limits in force. */
export function judgeGuardrails(whole: Whole): FindingsByFunction {
  const { declaration, planned, observation, limits, identify } = whole
  const { today, base } = observation
  const ofBase = baseFindings(declaration, base)
  const unread = unreadRules(whole)
  return new Map(
    planned.map(({ declared }) => {
      const findings = (declared.secrets ?? []).flatMap((secret) => {
        const { identity, verb } = identify(declared, secret)
        return [
          ...limits.flatMap((limit) => brokenLimits({ declared, secret, limit, today, identity })),
          ...expiredGrant(declared, secret, { today, verb }),
          ...extendedGrant(declared, secret, base),
        ]
      })
      const consent = forbiddenConsent(declared, limits)
      const loosened = loosenedLimits(declared, base)
      return [declared, [...ofBase, ...(unread.get(declared) ?? []), ...consent, ...loosened, ...findings]]
    }),
  )
}

/**
 * The workflow's patterns, the organization's rules, and the guardrails on the base branch of a pull request, else those
 * in the file itself. Each is judged on its own, so that of two limits the stricter counts.
 */
export function guardrailsInForce(
  { allowedSecrets, guardrails, file }: Pick<Declaration, 'allowedSecrets' | 'guardrails' | 'file'>,
  { base, rules }: Pick<Observation, 'base' | 'rules'>,
): readonly SourcedGuardrails[] {
  const limits: SourcedGuardrails[] = []
  if (allowedSecrets !== undefined) limits.push({ source: { kind: 'input' }, secrets: allowedSecrets })
  if (rules?.kind === 'found') limits.push({ source: rules.file, ...rules.guardrails })
  if (base === undefined && guardrails !== undefined)
    limits.push({ source: { kind: 'file', file: file?.path ?? '' }, ...guardrails })
  if (base?.kind === 'found' && base.guardrails !== undefined)
    limits.push({ source: { kind: 'branch', branch: base.branch }, ...base.guardrails })
  return limits
}

const baseNeeded = sides(
  marked(
    "A pull request can't set its own guardrails, so no plan is possible until those of the base branch can be read.",
  ),
  marked('Name another commit with `--base`, or leave it out: no guardrails apply then.'),
)

/** What a pull request changes in the guardrails themselves, which concerns all functions. */
function baseFindings(declaration: Declaration, base: BaseState | undefined): readonly Finding[] {
  if (base === undefined) return []
  const place = topOfFile(declaration)
  if (base.kind === 'failed') {
    return [
      makeWholeFinding('guardrails-unread', place, {
        message: say`The guardrails of ${baseWord} ${name(base.branch)} could not be read: ${base.message}`,
        remedy: [baseNeeded],
      }),
    ]
  }
  const [before, after] = [base.before ?? base.guardrails ?? {}, declaration.guardrails ?? {}]
  const changed = changedKeys(before, after)
  const others = [...unlikeMerged(place, base), ...guardrailsLeft(place, base)]
  if (changed.length === 0) return others
  return [
    ...others,
    makeWholeFinding('guardrails-changed', place, {
      message: say`This changes the guardrails of ${baseWord} ${name(base.branch)}: ${list(changed.map((key) => guardrailKeys[key]))}. Until it is merged, those of the ${baseWord} apply.`,
      remedy: say`Review this more carefully than a grant: once merged, it decides what later changes may do.`,
      changes: guardrailChanges(before, after),
    }),
  ]
}

/** What the branch has got is in AWS, but not in the file that is planned: it looks as if the pull request removed it. */
function unlikeMerged(
  place: Place,
  { branch, outdated, replaced }: Extract<BaseState, { kind: 'found' }>,
): readonly Finding[] {
  const findings: Finding[] = []
  if (outdated !== undefined)
    findings.push(
      makeWholeFinding('merge-outdated', place, {
        message: say`Branch ${name(branch)} has changed ${name(outdated)} since GitHub made the merge commit of this run, so this is not the plan of what would be merged now.`,
        remedy: marked(
          "Update the pull request's branch, or close and reopen the pull request. To start this run again does not help.",
        ),
      }),
    )
  if (replaced !== undefined)
    findings.push(
      makeWholeFinding('merge-replaced', place, {
        message: say`${name(replaced)} is not as in the commit that would merge the pull request, so this is not the plan of what would be merged: a step checked out another commit, or changed the file.`,
        remedy: say`Leave ${name('ref')} out where the repository is checked out, and commit what a step writes.`,
      }),
    )
  return findings
}

/** Where a workflow names another file, the guardrails of the one that it named before no longer apply. */
function guardrailsLeft(
  place: Place,
  { branch, left }: Extract<BaseState, { kind: 'found' }>,
): readonly Finding[] {
  if (left === undefined) return []
  return [
    makeWholeFinding('guardrails-left', place, {
      message: say`This file is not on ${baseWord} ${name(branch)}, so the guardrails of ${name(left)} there do not limit what it declares.`,
      remedy: say`If this file takes the place of that one, move the guardrails along. Otherwise, check that the ${changeWord} does not avoid them.`,
    }),
  ]
}

function topOfFile({ functions }: Declaration): Place {
  const places = functions.map(({ place }) => place)
  const file = places.find(({ kind }) => kind === 'file')
  if (file?.kind === 'file') return { ...file, line: 1, column: 1 }
  return places[0] ?? { kind: 'input', input: 'config' }
}
