import type { DeclaredSecret, Remark } from '../../model/declaration.ts'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { isSecretArn } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import type { PlaceOf } from '../formats/places.ts'
import { problemAt } from '../problem.ts'
import type { WrittenSecret } from '../secret/secret.ts'
import { isMap, type ZappaStage } from './stage.ts'

/** A variable that Zappa itself sets. Its value may be a secret of its own: it goes into no message. */
export interface Assignment {
  readonly setting: (typeof settingNames)[number]
  readonly variable: string
  readonly value: string
  readonly place: Place
  /** The stage that says so. */
  readonly layer: string
}

/** What the code sees of the first stands above the second, which is Lambda's own environment. */
const settingNames = ['environment_variables', 'aws_environment_variables'] as const

export function assignmentsOf({ settings }: ZappaStage, placeOf: PlaceOf): readonly Assignment[] {
  return settingNames.flatMap((setting) => {
    const { value: map, path } = settings.get(setting) ?? {}
    if (!isMap(map) || path === undefined) return []
    return Object.entries(map).flatMap(([variable, value]): readonly Assignment[] =>
      typeof value === 'string'
        ? [{ setting, variable, value, place: placeOf([...path, variable], 'key'), layer: path[0] }]
        : [],
    )
  })
}

/** Zappa refuses to deploy a stage whose `environment_variables` are not all text. */
export function variableProblems({ settings }: ZappaStage, placeOf: PlaceOf): readonly Problem[] {
  const setting = settings.get('environment_variables')
  if (setting === undefined) return []
  if (!isMap(setting.value)) {
    const mistake = { message: '`environment_variables` is no map.', remedy: 'Write a map of names to text.' }
    return [problemAt(placeOf(setting.path), mistake)]
  }
  const numbers = Object.entries(setting.value).filter(([, value]) => typeof value !== 'string')
  return numbers.map(([variable]) =>
    problemAt(placeOf([...setting.path, variable]), {
      message: `The variable ${quote(variable)} is no text, which Zappa refuses.`,
      remedy: 'Put its value in quotes.',
    }),
  )
}

/** The secret without a variable of its own where Zappa already sets it: under its name, or under any if it has none. */
export function notSetTwice(written: WrittenSecret, assignments: readonly Assignment[]): WrittenSecret {
  const holders = assignments.filter(({ value }) => value === written.secret.text)
  const { variable } = written
  const isSet =
    typeof variable === 'object'
      ? holders.some((each) => each.variable === variable.text)
      : holders.length > 0
  return isSet ? { ...written, variable: 'none' } : written
}

/** ARNs that stand in variables alone, which is how they are written where there is no `aws_secrets`. */
export function adoptedSecrets(
  assignments: readonly Assignment[],
  written: readonly WrittenSecret[],
): readonly (WrittenSecret & { readonly layer: string })[] {
  const named = new Set(written.map(({ secret }) => secret.text))
  return assignments
    .filter(({ value }) => isSecretArn(value) && !named.has(value))
    .map(({ value, place, layer }) => ({ place, layer, variable: 'none', secret: { text: value, place } }))
}

/** Variables that would hold an ARN, but that Zappa gives another value. */
export function shadowRemarks(
  secrets: readonly DeclaredSecret[],
  assignments: readonly Assignment[],
): readonly Remark[] {
  return secrets.flatMap(({ variable, reference, place }) =>
    assignments
      .filter((each) => each.variable === variable && each.value !== reference.raw)
      .map((each) => ({
        code: 'variable-shadowed',
        message: `Variable ${each.variable} would hold the secret's ARN, but \`${each.setting}\` gives it another value, which ${effects[each.setting]}.`,
        remedy: `Take ${each.variable} out of \`${each.setting}\`, or give the secret another name.`,
        place,
      })),
  )
}

const effects: Readonly<Record<Assignment['setting'], string>> = {
  environment_variables: 'is what the code sees',
  aws_environment_variables: 'each `zappa update` puts back',
}
