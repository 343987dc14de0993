import { formatFailure } from '../model/failure.ts'
import type { Outcome } from '../model/outcome.ts'
import { formatPlace } from '../model/place.ts'
import type {
  FunctionPlan,
  GrantChange,
  Plan,
  RotationChange,
  Step,
  VariableChange,
  Verb,
} from '../model/plan.ts'
import { formatTerms } from '../model/rotation.ts'
import { nounOf, parameterNoun } from '../model/secret-words.ts'
import { roleNameOf } from '../text/arn.ts'
import { plain } from '../text/sentence.ts'
import { layerPhrases, settingPhrases } from './sections/extension.ts'
import { sortedFindings } from './sections/findings.ts'
import { isUnchanged } from './sections/headline.ts'
import { stepSentences } from './sections/outcome.ts'
import { rotationNames } from './sections/rotation.ts'
import { secretNames } from './sections/secret-names.ts'

/** A plan for the workflow log: a line per change, each beginning with the function that it is about. */
export function planLines(plan: Plan): readonly string[] {
  const whole = sortedFindings(plan).filter(({ functionLabel }) => functionLabel === undefined)
  return [
    ...whole.map(({ severity, message }) => `${severity}: ${plain(message)}`),
    ...plan.functions.flatMap((each) =>
      isUnchanged(each) ? [`${each.label}: unchanged`] : [...changeLines(each), ...findingLines(each)],
    ),
    ...rotationLines(plan.rotations),
  ]
}

/** What an apply did: a line per function, and per rotation that was due. */
export function outcomeLines({ functions, rotations }: Outcome): readonly string[] {
  return [
    ...functions.map(({ label, result, steps, failure }) => {
      const details = stepSentences(steps)
      const head = `${label}: ${result}${details === '' ? '' : ` (${details})`}`
      return failure === undefined ? head : `${head}. ${formatFailure(failure)}`
    }),
    ...rotations.map((each) => {
      const head = `rotation of secret ${each.secretArn}: ${each.result}`
      return each.result === 'failed' ? `${head}. ${formatFailure(each.failure)}` : head
    }),
  ]
}

function rotationLines(rotations: readonly RotationChange[]): readonly string[] {
  const names = rotationNames(rotations)
  return rotations.flatMap(({ verb, secretArn, before, after, due }) => {
    if (verb === 'keep') return []
    const was = before === undefined ? '' : `, was ${formatTerms(before, secretArn)}`
    const name = names.get(secretArn) ?? secretArn
    return [
      `${verb === 'add' ? '+' : '~'} secret ${name} rotated ${formatTerms(after, secretArn)}${was}${due ? '' : ' (not now)'}`,
    ]
  })
}

function changeLines(plan: FunctionPlan): readonly string[] {
  const names = secretNames(plan)
  const nameOf = (arn: string) => names.get(arn) ?? arn
  const role = plan.roleArn === undefined ? '' : `, role ${roleNameOf(plan.roleArn)}`
  const verdict = plan.blocked ? 'blocked by an error' : `access ${plan.access.verdict}`
  return [
    `${verdict}${role}`,
    ...plan.grants.flatMap((grant) => grantLine(grant, nameOf)),
    ...plan.variables.flatMap((variable) => variableLine(variable, nameOf)),
    ...settingPhrases(plan, String),
    ...layerPhrases(plan, String),
    ...plan.steps.flatMap(aliasLine),
  ].map((line) => `${plan.label}: ${line}`)
}

function grantLine(grant: GrantChange, nameOf: (arn: string) => string): readonly string[] {
  const words: Readonly<Record<Verb, string | undefined>> = {
    add: '+ reads',
    change: '~ access changed:',
    remove: '− no longer reads',
    keep: grant.held ? '· still reads (held)' : undefined,
  }
  const word = words[grant.verb]
  const where = grant.place === undefined ? '' : ` (${formatPlace(grant.place)})`
  const noun = parameterNoun(grant.secretArn)
  const check = grant.check === undefined ? '' : `, access check: ${grant.check.result.replace('-', ' ')}`
  return word === undefined ? [] : [`${word} ${noun}${nameOf(grant.secretArn)}${where}${check}`]
}

function variableLine(variable: VariableChange, nameOf: (arn: string) => string): readonly string[] {
  const words = { add: '+ variable', change: '~ variable', remove: '− variable', keep: undefined }
  const word = words[variable.verb]
  return word === undefined
    ? []
    : [`${word} ${variable.name}, ${nounOf(variable.secretArn)} ${nameOf(variable.secretArn)}`]
}

function aliasLine(step: Step): readonly string[] {
  return step.kind === 'point-alias' ? [`~ alias ${step.alias}, version ${step.from} → a new version`] : []
}

function findingLines({ label, findings }: FunctionPlan): readonly string[] {
  return findings
    .filter(({ functionLabel }) => functionLabel !== undefined)
    .map(({ severity, message }) => `${label}: ${severity}: ${plain(message)}`)
}
