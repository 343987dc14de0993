import { readdirSync, readFileSync } from 'node:fs'

/** One generated declaration; the same seed makes the same one. */
export interface FuzzInput {
  readonly seed: number
  readonly path: string
  readonly stage: string | undefined
  readonly text: string
}

const longestInput = 64 * 1024

const paths = [
  '.github/lambda-secrets.yml',
  '.github/lambda-secrets.json',
  'zappa_settings.yml',
  'zappa_settings.toml',
  'zappa_settings.json',
] as const

/** Declarations to begin with: the examples, and Zappa's settings in its three formats. */
const samples: Readonly<Record<(typeof paths)[number], readonly string[]>> = {
  '.github/lambda-secrets.yml': examples(/^config-.*\.yml$/),
  '.github/lambda-secrets.json': examples(/^config-.*\.json$/),
  'zappa_settings.yml': [
    'base: &base\n  project_name: shop\n  aws_region: eu-west-1\n  aws_secrets: [orders/db]\nprod:\n  <<: *base\n  environment_variables: { KEY: x }\n',
    'dev:\n  extends: base\n  aws_secrets:\n    DB_ARN: orders/db\nbase: { project_name: shop }\n',
  ],
  'zappa_settings.toml': [
    '[dev]\nproject_name = "shop"\naws_secrets = ["A=orders/db", "b"]\n[dev.environment_variables]\nKEY = "x"\n[prod]\nextends = "dev"\n',
  ],
  'zappa_settings.json': [
    '{\n  // Hjson\n  dev: {\n    project_name: shop\n    aws_secrets: ["orders/db", {"B_ARN": "b"}]\n    text: \'\'\'\n      a\n    \'\'\'\n  }\n  "prod": {"extends": "dev"}\n}\n',
  ],
}

/** What parsers stumble over. */
const tokens = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '- ',
    '? ',
    '"',
    "'",
    "'''",
    '|\n',
    '>\n',
    '#',
    '//',
    '/*',
    '*/',
    '=',
    '.',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!x ',
    '!',
    '%TAG ! x\n',
    '---\n',
    '...\n',
    '\t',
    '\n',
    '\r\n',
    '\n  ',
    '\u0000',
  ],
  ...[
    '[[a]]\n',
    '[a.b]\n',
    'null',
    'true',
    '~',
    '1e999',
    '0x1f',
    '2027-02-30',
    '\\u0041',
    '\uFEFF',
    '\u202E',
  ],
  ...[
    '***',
    '*',
    `\${{ x }}`,
    '{stage}',
    '__proto__',
    'constructor',
    'extends',
    'secrets:',
    'stages:',
    '💥',
    '\uD800',
  ],
]

type Random = (below: number) => number

export function fuzzInput(seed: number): FuzzInput {
  const random = randomFrom(seed)
  const path = pick(paths, random)
  // Most are small, and one of forty may grow to the most.
  const longest = random(40) === 0 ? longestInput : 2_000
  let text = pick(samples[path], random)
  for (let left = random(5); left >= 0; left -= 1) {
    text = mutate(text, { random, longest })
  }
  return { seed, path, text, stage: pick([undefined, undefined, 'dev', 'prod'], random) }
}

interface Means {
  readonly random: Random
  readonly longest: number
}

function mutate(text: string, { random, longest }: Means): string {
  const start = random(text.length + 1)
  const end = Math.min(text.length, start + random(60))
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  const room = longest - text.length
  const times = Math.max(0, Math.floor(random(Math.max(1, room)) / (piece.length || 1)))
  const token = pick(tokens, random)
  const changed = [
    () => before + after,
    () => before + token + piece + after,
    () => before + token + after,
    () => before + piece.repeat(Math.min(times, 4) + 1) + after,
    () => before + piece.repeat(times + 1) + after,
    () => before + token.repeat(Math.floor(random(Math.max(1, room)) / token.length)) + after,
    () => before + pick(Object.values(samples).flat(), random).slice(0, 200) + after,
    () => before + String.fromCodePoint(random(0x2fff)) + after,
    () => after + before,
  ]
  return pick(changed, random)().slice(0, longest)
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)] as T
}

/** Numbers that a seed determines: https://en.wikipedia.org/wiki/Linear_congruential_generator, mixed. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function examples(names: RegExp): readonly string[] {
  const folder = new URL('../../examples/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => names.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
}
