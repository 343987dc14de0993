import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { services } from '../services/services.ts'

/** An excerpt of an API's model, as `extract.py` writes it, or the regions of each partition. */
export type Excerpt = Readonly<Record<string, unknown>>

interface Shape {
  readonly members?: Readonly<Record<string, unknown>>
  readonly enum?: readonly string[]
}

/** The report on one shape, operation or partition, by what it is about. */
type Facts = ReadonlyMap<string, string>

/**
 * Returns what `theirs` says otherwise than `ours`, one line each, shape by shape. Of a new shape, only its members and
 * values are listed.
 */
export function differences(ours: Excerpt, theirs: Excerpt): readonly string[] {
  const [known, present] = [factsByName(ours), factsByName(theirs)]
  return [...new Set([...present.keys(), ...known.keys()])].flatMap((name) => {
    const [was, is] = [known.get(name), present.get(name)]
    if (is === undefined) return [`gone: ${name}`]
    if (was === undefined)
      return [...is.keys()]
        .filter((about) => about.startsWith('the '))
        .map((about) => `new: ${about} of ${name}`)
    return [
      ...[...is].flatMap(([about, value]) => {
        const before = was.get(about)
        if (before === undefined) return [`new: ${about} of ${name}`]
        return before === value ? [] : [`changed: ${about} of ${name}, from ${before} to ${value}`]
      }),
      ...[...was.keys()].filter((about) => !is.has(about)).map((about) => `gone: ${about} of ${name}`),
    ]
  })
}

function factsByName({
  operations,
  shapes,
  metadata: _,
  ...partitions
}: Excerpt): ReadonlyMap<string, Facts> {
  return new Map([
    ...entries(shapes).map(([name, shape]) => [name, shapeFacts(shape as Shape)] as const),
    ...entries(operations).map(([name, operation]) => [name, details(operation)] as const),
    ...entries(partitions).map(([name, regions]) => [name, values(regions as readonly string[])] as const),
  ])
}

function shapeFacts({ members, enum: allowed = [], ...others }: Shape): Facts {
  const ofMembers = [...details(members)].map(([member, value]) => [`the member ${member}`, value] as const)
  return new Map([...ofMembers, ...values(allowed), ...details(others)])
}

function values(all: readonly string[]): Facts {
  return new Map(all.map((value) => [`the value ${value}`, '']))
}

function details(source: unknown): Facts {
  return new Map(entries(source).map(([key, value]) => [key, JSON.stringify(value)]))
}

function entries(source: unknown): [string, unknown][] {
  return Object.entries(source ?? {})
}

const here = import.meta.dirname

/** The operations that the sandbox serves, by service. */
const served = JSON.stringify(
  Object.fromEntries(
    Object.values(services).map(({ name, operations }) => [name, Object.keys(operations).sort()]),
  ),
)

/** Downloads the newest botocore, runs nothing of it, and compares its models with ours, or replaces ours. */
function main([order]: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'models-'))
  try {
    const python = (...args: readonly string[]) => execFileSync('python3', args, { stdio: ['ignore', 2, 2] })
    python(
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--dest',
      folder,
      'botocore',
    )
    const [wheel = ''] = globSync('botocore-*.whl', { cwd: folder })
    const version = wheel.split('-')[1] ?? ''
    if (order === 'renew') {
      python(join(here, 'extract.py'), join(folder, wheel), here, served)
      const readme = join(here, 'README.md')
      const text = readFileSync(readme, 'utf8')
      writeFileSync(readme, text.replace(/(?<=boto\/botocore\) )[\d.]+\d/, version))
    } else {
      python(join(here, 'extract.py'), join(folder, wheel), folder, served)
      const lines = globSync('*.json', { cwd: folder }).flatMap((file) => {
        const [ours, theirs] = [here, folder].map((place) =>
          JSON.parse(readFileSync(join(place, file), 'utf8')),
        )
        return differences(ours, theirs).map((line) => `- ${file.replace('.json', '')}: ${line}`)
      })
      console.log(lines.length === 0 ? `botocore ${version} says nothing new.` : lines.join('\n'))
      if (lines.length > 0) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) main(process.argv.slice(2))
