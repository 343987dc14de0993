import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const sources = filesIn('src')

/** Which folders (or files of src itself) the files of a folder may import, besides their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  'node-version': [],
  memoized: [],
  runner: ['..'], // Files of @actions/core.
  log: ['runner', 'text'],
  model: ['text'],
  inputs: ['model', 'runner', 'text'],
  github: ['model', 'text'],
  declare: ['inputs', 'model', 'text'],
  aws: ['model', 'text'],
  observe: ['aws', 'model', 'text'],
  plan: ['inputs', 'memoized', 'model', 'text'],
  apply: ['aws', 'log', 'model', 'plan', 'text'],
  report: ['github', 'inputs', 'log', 'memoized', 'model', 'runner', 'text'],
  'base-branch': ['declare', 'github', 'inputs', 'model', 'text'],
  'own-clone': ['declare', 'inputs', 'model', 'text'],
  'branch-tip': ['base-branch', 'declare', 'github', 'inputs', 'model', 'text'],
  approvals: ['base-branch', 'declare', 'github', 'inputs', 'model', 'plan', 'text'],
  'organization-rules': ['declare', 'github', 'inputs', 'model', 'text'],
  'required-commit': ['base-branch', 'declare', 'github', 'inputs', 'model', 'text'],
  history: ['base-branch', 'declare', 'github', 'inputs', 'log', 'model', 'text'],
  'complete-plan': ['aws', 'base-branch', 'log', 'model', 'observe', 'plan', 'text'],
  'with-aws': ['apply', 'aws', 'complete-plan'],
  terminal: [
    '..', // The documents in policies.
    'aws',
    'complete-plan',
    'declare',
    'exit',
    'history',
    'inputs',
    'log',
    'main',
    'model',
    'observe',
    'plan',
    'report',
    'text',
  ],
  'plan-without-aws': ['base-branch', 'declare', 'github', 'inputs', 'model', 'plan', 'text'],
}

describe('the shape of src', () => {
  test.each(
    sources.filter((file) => !['main.ts', 'exit.ts', 'action.ts', 'index.ts', 'terminal.ts'].includes(file)),
  )('%s imports only what its folder may', (file) => {
    const home = topOf(file)
    const foreign = importsOf('src', file).map(topOf)
    expect(foreign.filter((top) => top !== home && !allowed[home]?.includes(top))).toEqual([])
  })

  test('apply reaches the plan only through its entrances', () => {
    const reached = sources
      .filter((file) => file.startsWith('apply/'))
      .flatMap((file) => importsOf('src', file).filter((path) => path.startsWith('plan/')))
    expect([...new Set(reached)].sort()).toEqual([
      'plan/plan-again.ts',
      'plan/still-in-use.ts',
      'plan/writes.ts',
    ])
  })

  test('only aws/ touches the SDK', () => {
    const users = sources.filter((file) => !file.startsWith('aws/') && read(file).includes("'@aws-sdk/"))
    expect(users).toEqual([])
  })

  test('nothing reads a value: no command that could is named anywhere', () => {
    const readers = sources.filter((file) =>
      /(BatchGetSecretValue|GetSecretValue|GetParameters?\w*|GetFunction|GetLayerVersion\w*)Command/.test(
        read(file),
      ),
    )
    expect(readers).toEqual(['aws/parameter-store/newest-layer.ts'])
  })

  test('the only parameter that is read is the one in which AWS publishes its extension', () => {
    const source = read('aws/parameter-store/newest-layer.ts')
    expect(source.match(/new \w+Command\(.*?\)/g)).toEqual([
      'new GetParameterCommand({ Name: parameterName })',
    ])
    expect(source.match(/const parameterName = .*/)?.[0]).toBe(
      'const parameterName = parameterNames[architecture]',
    )
    expect(source.match(/'\/.*'/g)).toEqual([
      "'/aws/service/aws-parameters-and-secrets-lambda-extension/x86/latest'",
      "'/aws/service/aws-parameters-and-secrets-lambda-extension/arm64/latest'",
    ])
  })

  test('no file is longer than 200 lines', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 201)
    expect(long).toEqual([])
  })

  test('plan is pure: no clock, no environment, no randomness, no input or output', () => {
    const impure = sources.filter(
      (file) =>
        file.startsWith('plan/') && /Date\b|process\.|Math\.random|node:(?!crypto)|fetch\(/.test(read(file)),
    )
    expect(impure).toEqual([])
    const takers = sources.filter((file) => file.startsWith('plan/') && read(file).includes('/inputs/'))
    expect(takers).toEqual(['plan/settings.ts'])
    expect(read('plan/settings.ts')).not.toMatch(/import (?!type )[^']*'[^']*\/inputs\//)
  })
})

test('dist has the license of every package that src imports', () => {
  const imports = sources.flatMap((file) =>
    [
      ...read(file).matchAll(
        /(?:from |import\()'(?:[./]*node_modules\/)?(@[\w-]+\/[\w-]+|[a-z][\w-]*)(?=['/])/g,
      ),
    ].map(([, name = '']) => name),
  )
  const listed = readFileSync(join('dist', 'licenses.txt'), 'utf8').split('\n')
  expect(new Set(imports).size).toBeGreaterThan(10)
  expect([...new Set(imports)].filter((name) => !listed.includes(name))).toEqual([])
})

describe.each(['src', 'sandbox'])('the rooms of %s', (root) => {
  test('hold at most 18 files side by side', () => {
    const rooms = Map.groupBy(filesIn(root), dirname)
    expect([...rooms].filter(([, files]) => files.length > 18).map(([room]) => room)).toEqual([])
  })

  test('have no import circle between files', () => {
    expect(circlesIn(root)).toEqual([])
  })
})

test('of two rooms of src side by side, at most one imports from the other', () => {
  const arrows = new Set(sources.flatMap((file) => importsOf('src', file).flatMap((to) => arrowOf(file, to))))
  const both = [...arrows].filter((arrow) => arrows.has(arrow.split(' -> ').reverse().join(' -> ')))
  expect(both).toEqual([])
})

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
}

function read(file: string): string {
  return readFileSync(join('src', file), 'utf8')
}

function topOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

/** The files below `root` that a source imports, lazily or not. */
function importsOf(root: string, file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, path = '']) => join(file, '..', path))
}

/** The two rooms of one folder that an import connects; none where a file of that folder itself imports or is imported. */
function arrowOf(from: string, to: string): readonly string[] {
  const [own, other] = [from.split('/'), to.split('/')]
  const depth = own.findIndex((name, index) => name !== other[index])
  if (depth >= own.length - 1 || depth >= other.length - 1) return []
  return [`${own.slice(0, depth + 1).join('/')} -> ${other.slice(0, depth + 1).join('/')}`]
}

/** Each circle once, as the files along it. */
function circlesIn(root: string): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (done.has(file) || path.includes(file)) return
    for (const next of importsOf(root, file)) if (next.endsWith('.ts')) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of filesIn(root)) visit(file, [])
  return circles
}
