/*
 * Asks Zappa itself, through `.ci/zappa/load_settings.py`, what the settings files of the table mean, and compares: the
 * function's name, its region and the whole merged stage, or that both refuse. Then, of every existing character
 * and of many words, those that are spelled here must be spelled the same way by Zappa; and of all short words, those that
 * are text in YAML here must be text there. Run it with `npm run test:zappa`, which
 * installs Zappa first.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { findConfigPath, nothingDeclared, readConfigFile } from '../../src/declare/file/find-config.ts'
import { workspaceFiles } from '../../src/declare/file/workspace.ts'
import { parseConfigText } from '../../src/declare/formats/yaml.ts'
import { slugify } from '../../src/declare/zappa/name.ts'
import { readZappaStage } from '../../src/declare/zappa/stage.ts'
import { parseZappaSettings, parseZappaText } from '../../src/declare/zappa/zappa.ts'
import { plain } from '../../src/text/sentence.ts'
import { type ZappaCase, zappaCases } from './zappa-settings.ts'

type Verdict = { readonly refused: string } | Readonly<Record<'function' | 'region' | 'settings', unknown>>

const root = mkdtempSync(join(tmpdir(), 'zappa-'))
try {
  const complaints = [...(await compareCases()), ...compareSlugs(), ...compareScalars()]
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  process.exitCode = complaints.length === 0 ? 0 : 1
} finally {
  rmSync(root, { recursive: true })
}

async function compareCases(): Promise<readonly string[]> {
  const directories = zappaCases.map(writeCase)
  const theirs = ask<Verdict>(
    'load_settings.py',
    zappaCases.map(({ stage = null, region = 'us-east-1' }, index) => ({
      directory: directories[index],
      stage,
      environment: region === '' ? {} : { AWS_DEFAULT_REGION: region },
    })),
  )
  const ours = await Promise.all(zappaCases.map((each, index) => judge(each, directories[index] ?? '')))
  const agreed = ours.filter((verdict, index) => agree(verdict, theirs[index]))
  process.stdout.write(`Zappa and this action agree on ${agreed.length} of ${ours.length} settings files.\n`)
  return zappaCases.flatMap(({ name }, index) =>
    agree(ours[index], theirs[index])
      ? []
      : [`${name}\n  here:  ${JSON.stringify(ours[index])}\n  Zappa: ${JSON.stringify(theirs[index])}`],
  )
}

/** Two refusals agree whatever their words. */
function agree(one: Verdict | undefined, other: Verdict | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return 'refused' in one || 'refused' in other
    ? 'refused' in one && 'refused' in other
    : isDeepStrictEqual(one, other)
}

/** A folder of the case's name, within one of its own. */
function writeCase({ folder, files }: ZappaCase): string {
  const directory = join(mkdtempSync(join(root, 'case-')), folder)
  mkdirSync(directory)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  return directory
}

async function judge(
  { stage, region = 'us-east-1', folder }: ZappaCase,
  directory: string,
): Promise<Verdict> {
  const path = await findConfigPath(workspaceFiles(directory))
  if (!path.ok) return { refused: plain(path.mistake.message) }
  if (path.value === undefined) return { refused: plain(nothingDeclared().message) }
  const read = await readConfigFile(workspaceFiles(directory), path.value)
  if (!read.ok) return { refused: plain(read.mistake.message) }
  const file = read.value
  const choice = { stage, region: region || undefined, folder, function: undefined }
  const { values, problems } = await parseZappaSettings(file, choice)
  const [reference] = values.map((entry) => entry.reference)
  if (reference?.region === undefined || problems.length > 0)
    return { refused: problems.map(({ message }) => plain(message)).join(' ') }
  return { function: reference.name, region: reference.region, settings: await mergedStage(file, stage) }
}

async function mergedStage(
  file: { file: string; text: string },
  stage: string | undefined,
): Promise<unknown> {
  const text = await parseZappaText(file)
  const read = text.ok ? readZappaStage(text.value, stage, text.placeOf) : text
  if (!read.ok) return undefined
  const settings = [...read.value.settings].map(([key, { value }]) => [key, value])
  return JSON.parse(JSON.stringify(Object.fromEntries(settings)))
}

function compareSlugs(): readonly string[] {
  const spelt = slugWords().flatMap((word) => {
    const slug = slugify(word)
    return slug.ok ? [{ word, slug: slug.value }] : []
  })
  const theirs = ask<string>(
    'slugs.py',
    spelt.map(({ word }) => word),
  )
  const complaints = spelt.flatMap(({ word, slug }, index) =>
    slug === theirs[index] ? [] : [`slug of ${JSON.stringify(word)}: here ${slug}, Zappa ${theirs[index]}`],
  )
  process.stdout.write(
    `Zappa spells ${spelt.length - complaints.length} of ${spelt.length} words as they are spelt here.\n`,
  )
  return complaints
}

/** `null` where PyYAML refuses the word: it may then be anything here. */
function compareScalars(): readonly string[] {
  const words = scalarWords()
  const theirs = ask<boolean | null>('scalars.py', words)
  const complaints = words.flatMap((word, index) => {
    const read = parseConfigText({ file: 'x.yml', text: `a: ${word}` }, 'zappa')
    const ours = read.ok && typeof (read.value as Readonly<Record<string, unknown>>).a === 'string'
    const theirAnswer = theirs[index] ?? ours
    return ours === theirAnswer
      ? []
      : [`text in YAML: ${JSON.stringify(word)}, here ${ours}, Zappa ${theirAnswer}`]
  })
  process.stdout.write(`PyYAML reads ${words.length - complaints.length} of ${words.length} words as here.\n`)
  return complaints
}

/** All words of up to three characters that matter to a number, and longer ones around them. */
function scalarWords(): readonly string[] {
  const characters = [...'0178_+-.:eExbT ~=<']
  const longer = (words: readonly string[]) => words.flatMap((word) => characters.map((each) => word + each))
  const short = longer(longer(longer(['']).concat('')).concat(''))
  const ends = [
    'yes',
    'On',
    'oFF',
    'y',
    'N',
    'null',
    'Null',
    '.inf',
    '.NaN',
    '1.0e+3',
    '12:30',
    '2001-01-01',
    '2001-1-1',
  ]
  const times = [
    '2001-1-1 1:02:03',
    '2001-12-14t21:59:43.10-05:00',
    '2001-1-1T1:02',
    '0x1F',
    '0b102',
    '1:60',
    '190:20:30.15',
  ]
  return [
    ...short,
    ...[...ends, ...times].flatMap((each) => [each, `${each}0`, `+${each}`, `_${each}`, `1${each}`]),
  ]
}

/** Every character between two letters and between two digits, and pairs of the odd ones. */
function slugWords(): readonly string[] {
  const points = Array.from({ length: 0x11_0000 }, (_, point) => point)
  const characters = points
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
  const odd = ["'", '"', '_', '-', ',', '.', ' ', '&', ';', '#', 'É', 'ǆ', '\u0301', '1', 'x', 'amp', '½']
  const pairs = odd.flatMap((one) =>
    odd.flatMap((two) => [`${one}${two}`, `1${one}${two}2`, `a${one}b${two}c`]),
  )
  return [...characters.flatMap((character) => [`a${character}b`, `1${character}2`]), ...pairs]
}

/** What a Python script of ours, run with Zappa's Python, answers to `question`. */
function ask<Answer>(script: string, question: unknown): readonly Answer[] {
  const home = resolve(dirname(process.argv[1] ?? ''), '../..')
  const answer = execFileSync(join(home, '.venv/bin/python'), [join(home, '.ci/zappa', script)], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return JSON.parse(answer) as readonly Answer[]
}
