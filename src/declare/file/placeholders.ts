import { quote } from '../../text/quote.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'

/** What `{stage}`, `{region}` and `{account}` stand for, where that is known. */
export interface PlaceholderValues {
  readonly stage: string | undefined
  readonly region: string | undefined
  readonly account: string | undefined
}

/** `text` with its placeholders filled in. `${…}`, which means something in IAM and in workflows, is none. */
export function fillPlaceholders(text: string, values: PlaceholderValues): Checked<string> {
  for (const [whole, name = ''] of text.matchAll(placeholder)) {
    if (!isKnown(name)) {
      const message = `${quote(whole)} is no placeholder.`
      return wrong({ message, remedy: 'There are {stage}, {region} and {account}.' })
    }
    if (values[name] === undefined) return wrong(valueless[name])
  }
  return right(text.replaceAll(placeholder, (_, name: keyof PlaceholderValues) => values[name] ?? ''))
}

const placeholder = /(?<!\$)\{([\w-]*)\}/g

const valueless: Readonly<Record<keyof PlaceholderValues, Mistake>> = {
  stage: {
    message: '{stage} stands for nothing here: the file has no stages.',
    remedy: 'Declare `stages` and choose one with the input `stage`, or write the name out.',
  },
  region: {
    message: '{region} stands for nothing here: the region is not known.',
    remedy: 'Write `region` in the file, or run aws-actions/configure-aws-credentials first.',
  },
  account: {
    message: '{account} stands for nothing here: no account is declared.',
    remedy: 'Write `account: "123456789012"` in the file or in the stage.',
  },
}

function isKnown(name: string): name is keyof PlaceholderValues {
  return Object.hasOwn(valueless, name)
}
