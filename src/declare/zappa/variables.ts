import type { DeclaredSecret, Remark } from '../../model/declaration.ts'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { arnsIn, isSecretArn, nameOfSecret } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { PlaceOf } from '../formats/places.ts'
import type { WrittenSecret } from '../secret/secret.ts'
import { problemAt } from '../validation.ts'
import { isMap, type ZappaStage } from './stage.ts'

/** A variable that Zappa itself sets. Its value may be a secret: no message contains it. */
export interface Assignment {
  readonly setting: (typeof settingNames)[number]
  readonly variable: string
  readonly value: string
  readonly place: Place
  /** The stage that sets it. */
  readonly stage: string
}

/** For the code, the first takes precedence over the second, which is Lambda's own environment. */
const settingNames = ['environment_variables', 'aws_environment_variables'] as const

export function assignmentsOf({ settings }: ZappaStage, placeOf: PlaceOf): readonly Assignment[] {
  return settingNames.flatMap((setting) => {
    const { value: map, path } = settings.get(setting) ?? {}
    if (!isMap(map) || path === undefined) return []
    return Object.entries(map).flatMap(([variable, value]): readonly Assignment[] =>
      typeof value === 'string'
        ? [{ setting, variable, value, place: placeOf([...path, variable], 'key'), stage: path[0] }]
        : [],
    )
  })
}

/** Zappa refuses to deploy a stage whose `environment_variables` are not all text. */
export function variableProblems({ settings }: ZappaStage, placeOf: PlaceOf): readonly Problem[] {
  const setting = settings.get('environment_variables')
  if (setting === undefined) return []
  if (!isMap(setting.value)) {
    const mistake = {
      message: marked('`environment_variables` is not a map.'),
      remedy: marked('Write a map from names to text.'),
    }
    return [problemAt(placeOf(setting.path), mistake)]
  }
  const others = Object.entries(setting.value).filter(([, value]) => typeof value !== 'string')
  return others.map(([variable]) =>
    problemAt(placeOf([...setting.path, variable]), {
      message: say`The value of variable ${quoted(variable)} is not text, so Zappa refuses it.`,
      remedy: marked('Put the value in quotes.'),
    }),
  )
}

/** The secret without a variable if Zappa already sets it: the variable of that name, or any if it has no name. */
export function notSetTwice(
  secrets: readonly WrittenSecret[],
  assignments: readonly Assignment[],
): readonly WrittenSecret[] {
  const holders = Map.groupBy(assignments, ({ value }) => value)
  return secrets.map((written) => {
    const { variable, secret } = written
    const variables = (holders.get(secret.text) ?? []).map((each) => each.variable)
    const isSet = typeof variable === 'object' ? variables.includes(variable.text) : variables.length > 0
    return isSet ? { ...written, variable: 'none' } : written
  })
}

/** Secrets whose ARNs appear only in variables, as projects without `aws_secrets` declare them. */
export function adoptedSecrets(
  assignments: readonly Assignment[],
  written: readonly WrittenSecret[],
): readonly WrittenSecret[] {
  const named = new Set(written.map(({ secret }) => secret.text))
  return assignments
    .filter(({ value }) => isSecretArn(value) && !named.has(value))
    .map(({ value, place, stage }) => ({ place, stage, variable: 'none', secret: { text: value, place } }))
}

/** Remarks on variables whose value contains the ARN of a secret, and more, if that secret is not declared otherwise. */
export function partRemarks(
  assignments: readonly Assignment[],
  written: readonly WrittenSecret[],
): readonly Remark[] {
  const named = new Set(written.map(({ secret }) => nameOfSecret(secret.text)))
  return assignments
    .filter(({ value }) => !isSecretArn(value) && arnsIn(value).some((arn) => !named.has(nameOfSecret(arn))))
    .map(({ variable, setting, place }) => ({
      code: 'variable-in-part' as const,
      message: say`The value of variable ${name(variable)} in ${name(setting)} contains the ARN of a secret and more, so it grants nothing.`,
      remedy: marked('Declare the secret in `aws_secrets`, or make its ARN the whole value.'),
      place,
    }))
}

/** Remarks on variables that would contain an ARN, but to which Zappa gives another value. */
export function shadowRemarks(
  secrets: readonly DeclaredSecret[],
  assignments: readonly Assignment[],
): readonly Remark[] {
  const byVariable = Map.groupBy(assignments, ({ variable }) => variable)
  return secrets.flatMap(({ variable = '', reference, place }) =>
    (byVariable.get(variable) ?? [])
      .filter((each) => each.value !== reference.raw)
      .map((each) => ({
        code: 'variable-shadowed',
        message: say`Variable ${name(each.variable)} would contain the secret's ARN, but ${name(each.setting)} sets it to another value, which ${effects[each.setting]}.`,
        remedy: say`Remove ${name(each.variable)} from ${name(each.setting)}, or give the secret another variable name.`,
        place,
      })),
  )
}

const effects: Readonly<Record<Assignment['setting'], Sentence>> = {
  environment_variables: marked('the code then sees'),
  aws_environment_variables: marked('every `zappa update` restores'),
}
