import { quoted } from '../../text/quote.ts'
import { input, marked, name, say, sides } from '../../text/sentence.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'
import type { Losses } from './losses.ts'

/** The values of `{stage}`, `{region}` and `{account}`, as far as they are known. */
export interface PlaceholderValues {
  readonly stage: string | undefined
  readonly region: string | undefined
  readonly account: string | undefined
}

/** Values that could not be read are made up, so that the rest of a text with placeholders is checked. */
export function withStandIns(values: PlaceholderValues, { mayHide }: Losses): PlaceholderValues {
  return {
    stage: values.stage ?? (mayHide('functions') ? 'stage' : undefined),
    region: values.region ?? (mayHide('region') ? 'us-east-1' : undefined),
    account: values.account ?? (mayHide('account') ? '123456789012' : undefined),
  }
}

/** `text` with its placeholders filled in. `${…}` is not a placeholder: it has a meaning in IAM and in workflows. */
export function fillPlaceholders(text: string, values: PlaceholderValues): Checked<string> {
  for (const [whole, name = ''] of text.matchAll(placeholder)) {
    if (!isKnown(name)) {
      return wrong({
        message: say`${quoted(whole)} is not a placeholder.`,
        remedy: marked('The placeholders are `{stage}`, `{region}` and `{account}`.'),
      })
    }
    if (values[name] === undefined) return wrong(valueless[name])
  }
  return right(text.replaceAll(placeholder, (_, name: keyof PlaceholderValues) => values[name] ?? ''))
}

const placeholder = /(?<!\$)\{([\w-]*)\}/g

const valueless: Readonly<Record<keyof PlaceholderValues, Mistake>> = {
  stage: {
    message: marked('`{stage}` has no value here: the file has no stages.'),
    remedy: say`Declare ${name('stages')} and select one with the ${input('stage')}, or write the name out.`,
  },
  region: {
    message: marked('`{region}` has no value here: the region is not known.'),
    remedy: say`Write ${name('region')} in the file, or ${sides(say`run aws-actions/configure-aws-credentials first`, say`name it with ${name('--region')}`)}.`,
  },
  account: {
    message: marked('`{account}` has no value here: no account is declared.'),
    remedy: marked('Write `account: "123456789012"` in the file or in the stage.'),
  },
}

function isKnown(name: string): name is keyof PlaceholderValues {
  return Object.hasOwn(valueless, name)
}
