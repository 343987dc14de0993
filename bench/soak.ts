import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { machine } from './machine.ts'
import { type Ending, soak } from './soak/soak.ts'
import { table } from './table.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
})
const [runs, seed, lanes] = [values.runs, values.seed, values.lanes].map(Number) as [number, number, number]
const start = performance.now()
const endings = await soak({
  runs,
  seed,
  lanes,
  ...(values.only === undefined ? {} : { only: Number(values.only) }),
  onEnd: tell,
})
const failed = endings.filter(({ problems }) => problems.length > 0)
const text = resultsOf(endings, (performance.now() - start) / 60_000)
console.log(text)
if (values.only === undefined) writeFileSync(new URL('./SOAK.md', import.meta.url), text)
process.exitCode = failed.length === 0 ? 0 : 1

function tell({ number, end, problems, episode }: Ending): void {
  if (number % 100 === 0) console.log(`${number} of ${runs}`)
  if (values.only !== undefined) console.log(end, JSON.stringify(episode, undefined, 2))
  for (const problem of problems) console.log(`${number}: ${problem}`)
}

function resultsOf(all: readonly Ending[], minutes: number): string {
  const count = (end: Ending['end']) => String(all.filter((each) => each.end === end).length)
  const troubles = (kind: string) =>
    String(all.flatMap(({ episode }) => episode.troubles).filter((each) => each.kind === kind).length)
  const calls = all.reduce((sum, each) => sum + each.calls, 0)
  const rows = [
    ['runs in trouble, each followed by one without', String(all.length)],
    ['…that succeeded anyway', count('success')],
    ['…that failed with one clear message', count('failure')],
    ['…that were killed after a write', count('killed')],
    ['faulty responses', troubles('fault')],
    ['processes to kill', troubles('kill')],
    ['edits by somebody else', troubles('edit')],
    ['permissions revoked', troubles('deny')],
    ['calls to AWS, each checked', String(calls)],
    [
      '**runs in which something did not hold**',
      `**${all.filter(({ problems }) => problems.length > 0).length}**`,
    ],
  ]
  return `# Soak

\`npm run soak -- --runs ${runs} --seed ${seed}\` ran the built bundle through random declarations, prior states and troubles
(throttling, cut connections, 4xx, 5xx and HTML pages in place of responses, slow, lost and truncated responses, edits by
others, missing permissions, killed processes), ${minutes.toFixed(0)} minutes on ${machine()}.

${table(['what', 'number'], rows)}

At every call: no foreign variable or policy is lost, and every variable that the action set names a secret that can be read.
At every end: success, or one sentence that says why not; no stack trace, no foreign value in any output, no secret's value
read, and no invalid request to the sandbox. After the next run: everything is as declared.

${all.flatMap(({ number, problems }) => problems.map((problem) => `- run ${number}: ${problem}`)).join('\n')}
`
    .trimEnd()
    .concat('\n')
}
