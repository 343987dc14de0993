import { wordingAt } from '../../model/catalog/wording.ts'
import type { VariableChange } from '../../model/change.ts'
import type { FunctionDeclaration, Replacement } from '../../model/declaration.ts'
import type { SettingChange } from '../../model/extension.ts'
import type { Finding } from '../../model/finding.ts'
import { join, marked, name, type Sentence, say, setting, sides } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'

export const replacementRules = [replacedVariables, doneReplacements]

type Judged = Pick<Draft, 'declared' | 'configuration'>

/**
 * Live values that are not the ARN of a secret, and that would be lost: an error until the declaration or the workflow says
 * that it is meant. An empty value needs no consent.
 */
function replacedVariables({ declared, configuration }: Judged): readonly Finding[] {
  const { variables, extension } = configuration
  return [
    ...variables.filter(losesValue).map((change) => {
      const holds = say`The live value of variable ${name(change.name)} is not the ARN of a secret`
      return replacement(declared, change, { holds, otherwise: say`choose another variable name` })
    }),
    ...extension.settings.filter(losesValue).map((change) => {
      const holds = say`Variable ${name(change.name)} holds a value that this action did not set`
      return replacement(declared, change, { holds, otherwise: marked('leave `ttl` out of `extension`') })
    }),
  ]
}

type ValueChange = Extract<VariableChange | SettingChange, { verb: 'change' }>

function losesValue<Change extends VariableChange | SettingChange>(
  change: Change,
): change is Change & ValueChange {
  return change.verb === 'change' && change.before.kind === 'hidden'
}

interface Words {
  readonly holds: Sentence
  readonly otherwise: Sentence
}

function replacement(
  declared: FunctionDeclaration,
  { name: variable, place }: ValueChange,
  { holds, otherwise }: Words,
): Finding {
  if (consentOf(declared, variable) !== undefined) {
    return makeFinding('variable-replaced', declared, {
      message: say`${holds}. It is overwritten and lost, as the declaration allows.`,
      remedy: say`Before you apply, check that nothing needs that value.`,
      place,
    })
  }
  return makeFinding('variable-not-replaceable', declared, {
    message: say`${holds}, so writing it would destroy that value.`,
    remedy: join([howToConsent(declared, variable), say`Otherwise, ${otherwise}.`]),
    place,
  })
}

function consentOf({ replacements }: FunctionDeclaration, variable: string): Replacement | undefined {
  return replacements?.find((each) => each.variable === variable)
}

/** The input works for Zappa, inputs and settings of the extension, too. */
function howToConsent({ label, secrets }: FunctionDeclaration, variable: string): Sentence {
  const line = sides(
    say`add the line ${name(`${label}:${variable}`)} to the input ${name('allow-replacements')}`,
    [setting('allow-replacements', `${label}:${variable}`)],
  )
  const secret = secrets?.find((each) => each.variable === variable)
  const withReplace = secret && wordingAt(secret.place).withReplace
  return withReplace === undefined
    ? say`If nothing needs it, ${line}.`
    : say`If nothing needs it, ${withReplace}, or ${line}.`
}

const withoutLine = sides(
  marked('Remove its line from the input `allow-replacements`.'),
  marked('Leave it out of `--allow-replacements`.'),
)

/** Consent that has done its work would also cover the next value that somebody sets. */
function doneReplacements({ declared, configuration }: Judged): readonly Finding[] {
  const { variables, extension } = configuration
  return [...variables, ...extension.settings].flatMap((change) => {
    const consent = change.verb === 'keep' ? consentOf(declared, change.name) : undefined
    if (consent === undefined) return []
    return makeFinding('replacement-done', declared, {
      message: say`Variable ${name(change.name)} holds what is declared, but its value may still be replaced.`,
      remedy: consent.place.kind === 'input' ? [withoutLine] : say`Remove ${name('replace: true')}.`,
      place: consent.place,
    })
  })
}
