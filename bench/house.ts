import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
} from '../__tests__/builders/observation.ts'
import type { Declaration } from '../src/model/declaration.ts'
import { plan } from '../src/plan/plan.ts'

/** `npm run house`: how the code is laid out, and what a plan of one function with 30 secrets costs. */

const settings = { prune: true, removing: false }
const names = Array.from({ length: 30 }, (_, index) => `secret-${index}`)

for (const root of ['src', 'sandbox']) {
  const files = sourcesIn(root)
  const rooms = [...Map.groupBy(files, dirname)].sort(([, a], [, b]) => b.length - a.length)
  const fullest = rooms.slice(0, 3).map(([room, some]) => `${room} ${some.length}`)
  print(`${root}: ${files.length} files in ${rooms.length} folders, the fullest ${fullest.join(', ')}`)
  print(`${root}: files in import circles: ${files.filter((file) => reaches(root, file)).length}`)
}

const text = grantedTo(names.slice(2).concat('gone'))
const once = () => plan(declare(names), world(text), settings)
print(`policy texts parsed in one plan of 30 secrets: ${policiesParsedIn(once)}`)
print(`CPU time of such a plan: ${cpuOf(once).toFixed(2)} ms`)

function declare(some: readonly string[]): Declaration {
  const secrets = some.map((name) => aDeclared(name.toUpperCase().replace('-', '_'), anArn(name)))
  return aDeclaration(aFunctionDeclaration({ secrets }))
}

function world(policy: string | undefined) {
  return anObservation({
    functions: { orders: aFunction() },
    secrets: Object.fromEntries(names.concat('gone').map((name) => [anArn(name), aSecret(anArn(name))])),
    roles: { 'orders-role': emptyRole },
    ...(policy !== undefined && { policies: { [ownPolicy()]: { kind: 'found', text: policy } } }),
    served: { orders: { kind: 'found', aliases: [], versions: new Map() } },
  })
}

/** The policy that the action writes for these secrets. */
function grantedTo(some: readonly string[]): string {
  const step = plan(declare(some), world(undefined), settings).functions[0]?.steps[0]
  if (step?.kind !== 'grant') throw new Error('nothing was granted')
  return step.document
}

function policiesParsedIn(work: () => unknown): number {
  const { parse } = JSON
  let parsed = 0
  JSON.parse = (source: string, ...others: readonly []) => {
    if (source.includes('"Statement"')) parsed++
    return parse(source, ...others)
  }
  work()
  JSON.parse = parse
  return parsed
}

/** Milliseconds of CPU time, once the code is warm. */
function cpuOf(work: () => unknown): number {
  const runs = 300
  for (let run = 0; run < runs; run++) work()
  const start = process.cpuUsage()
  for (let run = 0; run < runs; run++) work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / runs
}

function sourcesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
}

/** Whether a file imports itself by way of others. */
function reaches(root: string, file: string): boolean {
  const seen = new Set<string>()
  const queue = [...importsOf(root, file)]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === file) return true
    if (!seen.has(next)) queue.push(...importsOf(root, next))
    seen.add(next)
  }
  return false
}

function importsOf(root: string, file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/from '(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => !path.startsWith('..'))
}

function print(line: string): void {
  console.log(line)
}
