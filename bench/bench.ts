import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { callsPerScenario } from './calls.ts'
import { comparison } from './comparison.ts'
import { declarations } from './declarations.ts'
import { fleet } from './fleet.ts'
import { latencyOfOne } from './latency.ts'
import { machine } from './machine.ts'
import { memory } from './memory.ts'
import { plans } from './plans.ts'
import { rivalVersions } from './rivals.ts'
import { startUp } from './start-up.ts'

interface Benchmark {
  readonly title: string
  readonly run: (rounds: number) => Promise<string>
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  'start-up': { title: 'Start-up', run: startUp },
  calls: { title: 'Calls to AWS', run: callsPerScenario },
  latency: { title: 'One function with 10 secrets, 50 ms from AWS', run: latencyOfOne },
  fleet: { title: '1 to 500 functions at 15 Lambda requests a second', run: fleet },
  plans: { title: 'Plans over hundreds of functions, at 15 Lambda requests a second', run: plans },
  memory: { title: 'Memory', run: memory },
  comparison: { title: 'Comparing two policies', run: comparison },
  declarations: { title: 'Reading a declaration, doubled up to its limits', run: declarations },
}

const introduction = `# Benchmarks

Medians of interleaved runs, so that a slow machine slows all contenders. The AWS is the project's sandbox, in its own
process. A process is timed from start to end.`

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '7' } },
  allowPositionals: true,
})
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks)
for (const name of names) {
  const benchmark = benchmarks[name]
  if (benchmark === undefined)
    throw new Error(`There is no benchmark ${name}, only ${Object.keys(benchmarks).join(', ')}`)
  const [load = 0] = loadavg()
  const table = await benchmark.run(Number(values.rounds))
  const how = [
    `\`npm run bench -- ${name} --rounds ${values.rounds}\``,
    `on ${machine()}`,
    `load ${load.toFixed(1)}`,
    ...(name === 'latency' ? rivalVersions() : []),
  ].join(', ')
  const section = `## ${benchmark.title}\n\n${table}\n\n${how}.\n`
  console.log(section)
  keep(benchmark.title, section)
}

/** Replaces the section with the same title in the results, in the order of the benchmarks. */
function keep(title: string, section: string): void {
  const file = new URL('./RESULTS.md', import.meta.url)
  const known = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : []
  const sectionOf = (wanted: string) =>
    wanted === title ? section : known.find((each) => each.startsWith(`## ${wanted}\n`))
  const sections = Object.values(benchmarks).flatMap((each) => sectionOf(each.title) ?? [])
  writeFileSync(file, [introduction, ...sections.map((each) => each.trimEnd())].join('\n\n').concat('\n'))
}
