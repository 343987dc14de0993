import type { Finding } from '../../model/finding.ts'
import { reveal } from '../../model/hidden.ts'
import { parseArn } from '../../text/arn.ts'
import { itself, list, say, setting } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { variablesOf } from './variables.ts'

type Judged = Pick<Draft, 'declared' | 'live' | 'secrets' | 'configuration' | 'settings'>

/**
 * Other variables whose names look like those of secrets. Their values are read only to leave out what cannot be a secret;
 * nothing about them is shown, not even their length.
 */
export function plaintextVariables(draft: Judged): readonly Finding[] {
  const { declared, live, settings } = draft
  if (settings.plaintextNotice !== true || settings.removing) return []
  const ours = oursOf(draft)
  const names = [...variablesOf(live.function)]
    .filter(
      ([variable, value]) => !ours.has(variable) && looksSecret(variable) && isText(reveal(value), draft),
    )
    .map(([variable]) => variable)
    .sort()
  if (names.length === 0) return []
  return [
    makeFinding('variable-plaintext', declared, {
      message: say`By their names, these variables of ${itself(declared.functionName)} hold secrets in plain text: ${list(names, mostNames)}.`,
      remedy: say`Move each value to Secrets Manager and declare that secret. Anyone who may read the function's configuration can read them. To hide this notice, ${setting('plaintext-notice', 'false')}.`,
    }),
  ]
}

const mostNames = 10

function oursOf({ configuration: { variables, extension } }: Judged): ReadonlySet<string> {
  return new Set([...variables, ...extension.settings].map((change) => change.name))
}

/** Whether a value is neither empty nor a reference: an ARN, or the name of a declared secret. */
function isText(value: string, { secrets }: Judged): boolean {
  const isName = secrets.resolved.some(({ found }) => found.name === value)
  return value !== '' && parseArn(value) === undefined && !isName
}

const secretWords =
  /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|(PRIVATE|SECRET|ACCESS|SIGNING|ENCRYPTION)_?KEY)(_|$)/
/** What is said about a secret rather than the secret itself. */
const aboutWords =
  /_(ARN|ID|NAME|URL|URI|ENDPOINT|PATH|FILE|PREFIX|REGION|TTL|EXPIRY|TIMEOUT|LENGTH|VERSION|ENABLED)$/
/** The settings of AWS's extension, which holds secrets but is not set to any. */
const ofExtension = /^PARAMETERS_SECRETS_EXTENSION_/

function looksSecret(variable: string): boolean {
  const words = variable.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()
  return secretWords.test(words) && !aboutWords.test(words) && !ofExtension.test(words)
}
