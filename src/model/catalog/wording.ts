import { input, marked, name, type Sentence, say, setting, sides } from '../../text/sentence.ts'
import { isZappaPath, type Place } from '../place.ts'

/** Where something is declared, as far as it decides how a remedy is written there. */
type Source = 'config' | 'inputs' | 'zappa-json' | 'zappa-toml' | 'zappa-yaml'

/** What remedies tell people to write, in the words of the file or the inputs that they have before them. */
interface Wording {
  /** A function that is declared to have no secrets. */
  readonly noSecrets: Sentence
  readonly withReason: Sentence
  readonly withExpiry: Sentence
  readonly withoutVariable: Sentence
  readonly withoutExtension: Sentence
  readonly region: Sentence
  /** Absent where only an input can say so. */
  readonly withReplace?: Sentence
  readonly consent: (consent: ConsentWords) => Sentence
}

/** What makes a policy ours: a key of a function in the config file, and an input. */
interface ConsentWords {
  readonly key: string
  readonly input: string
  readonly value: string
}

/** The words for what is declared at `place`. */
export function wordingAt(place: Place): Wording {
  return wordings[sourceOf(place)]
}

function sourceOf(place: Place): Source {
  if (place.kind === 'input') return 'inputs'
  if (!isZappaPath(place.file)) return 'config'
  if (/\.ya?ml$/.test(place.file)) return 'zappa-yaml'
  return place.file.endsWith('.toml') ? 'zappa-toml' : 'zappa-json'
}

const elsewhere = {
  withReason: marked('Declare it in the config file, in the long form with `secret` and `reason`.'),
  withExpiry: marked(
    'Declare it in the config file, in the long form with `secret` and an `expires` that is not later.',
  ),
  withoutVariable: marked('Declare some secrets in a config file without a variable (`grants`)'),
  withoutExtension: [setting('extension', 'false')],
  consent: ({ input, value }: ConsentWords) => [setting(input, value)],
}

const zappa = { ...elsewhere, region: marked('write `aws_region` in the settings') }

const wordings: Readonly<Record<Source, Wording>> = {
  config: {
    noSecrets: marked('write `secrets: {}`'),
    withReason: marked('Write the long form, with `secret` and `reason`.'),
    withExpiry: marked('Write the long form, with `secret` and an `expires` that is not later.'),
    withoutVariable: marked('Grant some secrets without a variable (`grants`)'),
    withoutExtension: marked('leave `extension` out, or write `extension: false` where it is inherited'),
    region: marked('write `region` in the file'),
    withReplace: marked('set `replace: true` in the long form of this secret'),
    consent: ({ key, input, value }) =>
      say`write ${name(`${key}: ${value}`)} for the function, or ${setting(input, value)}`,
  },
  inputs: {
    ...elsewhere,
    noSecrets: [sides(marked('set `mode: remove`'), marked('run `lambda-secrets remove`'))],
    region: say`set the ${input('function')} to the function's ARN`,
  },
  'zappa-json': { ...zappa, noSecrets: marked('write `"aws_secrets": []`') },
  'zappa-toml': { ...zappa, noSecrets: marked('write `aws_secrets = []`') },
  'zappa-yaml': { ...zappa, noSecrets: marked('write `aws_secrets: []`') },
}
