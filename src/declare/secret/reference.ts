import type { SecretReference } from '../../model/declaration.ts'
import { type Arn, parseArn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { say } from '../../text/sentence.ts'
import { storeTitles } from '../../text/store-words.ts'
import { allStores, type SecretKind } from '../../text/stores.ts'
import { type Checked, wrong } from '../validation.ts'
import { parseParameterArn, parseParameterName } from './parameter-reference.ts'
import { parseSecretArn, parseSecretName, remedy } from './secret-reference.ts'
import { unusableText } from './unusable-text.ts'

/** The ARN of a secret of any store, or its name, with the prefix of its store. */
export function parseSecretReference(text: string): Checked<SecretReference> {
  const unusable = unusableText(text)
  if (unusable !== undefined) return wrong(unusable)
  if (/^arn:/i.test(text)) return parseArnReference(text)
  const prefixed = allStores.find(({ prefix }) => prefix !== '' && text.startsWith(prefix))
  return parsers[prefixed?.noun ?? 'secret'].name(text)
}

function parseArnReference(text: string): Checked<SecretReference> {
  const arn = parseArn(text)
  if (arn === undefined) return wrong({ message: say`${quoted(text)} is not a well-formed ARN.`, remedy })
  const store = allStores.find(({ service }) => service === arn.service)
  if (store === undefined) {
    return wrong({
      message: say`${quoted(text)} is an ARN of ${quoted(arn.service)}, not of ${[storeTitles]}.`,
      remedy,
    })
  }
  if (arn.region === '' || arn.account === '') {
    const missing = arn.region === '' ? say`region` : say`account`
    return wrong({ message: say`The ARN ${quoted(text)} has no ${missing}.`, remedy })
  }
  return parsers[store.noun].arn(text, arn)
}

interface Parsers {
  /** Of a name, with its store's prefix. */
  readonly name: (text: string) => Checked<SecretReference>
  readonly arn: (text: string, arn: Arn) => Checked<SecretReference>
}

const parsers: Readonly<Record<SecretKind, Parsers>> = {
  secret: { name: parseSecretName, arn: parseSecretArn },
  parameter: { name: parseParameterName, arn: parseParameterArn },
}
