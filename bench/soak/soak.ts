import fc from 'fast-check'
import { type ActionResult, type ActionRun, startAction } from '../../sandbox/runner.ts'
import { goalProblems, outputProblems } from './ending.ts'
import { type Episode, episode, replacedVariable } from './episode.ts'
import { bringAbout } from './mischief.ts'
import { watch } from './watch.ts'
import { makeWorld, type World } from './world.ts'

export interface SoakOptions {
  /** Runs in trouble; each is followed by one without. */
  readonly runs: number
  /** Determines every episode. */
  readonly seed: number
  /** Episodes at a time. */
  readonly lanes: number
  /** The only episode to run, counted from 1: to inspect what another soak found. */
  readonly only?: number
  readonly onEnd?: (ending: Ending) => void
}

/** How one episode went. */
export interface Ending {
  /** Counted from 1. */
  readonly number: number
  readonly episode: Episode
  readonly end: 'success' | 'failure' | 'killed'
  readonly calls: number
  /** What did not hold, in words: empty, or there is a bug. */
  readonly problems: readonly string[]
}

/** Runs the bundle through this many random episodes; returns how each went. */
export async function soak({ runs, seed, lanes, only, onEnd }: SoakOptions): Promise<readonly Ending[]> {
  const episodes = fc
    .sample(episode, { seed, numRuns: runs })
    .map((each, index) => ({ each, number: index + 1 }))
  const waiting = only === undefined ? episodes : episodes.filter(({ number }) => number === only)
  const endings: Ending[] = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ending = await live(next.each, next.number)
      endings.push(ending)
      onEnd?.(ending)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return endings.toSorted((a, b) => a.number - b.number)
}

/** One run in trouble, one without, and everything that must hold of them. */
async function live(story: Episode, number: number): Promise<Ending> {
  const world = await makeWorld(story)
  try {
    const watched = watch(world, story.mode)
    const run = startAction(runOf(world, story))
    const calm = bringAbout(story.troubles, { world, watch: watched, run })
    const troubled = await run.done
    const isAlone = watched.meddled.size === 0 && watched.rolledBack.size === 0
    const isDone = isAlone && saysItIsDone(troubled)
    const first = [...outputProblems(troubled, world), ...(isDone ? goalProblems(world, watched, story) : [])]
    calm()
    const after = await startAction(runOf(world, story)).done
    const second = [...outputProblems(after, world), ...goalProblems(world, watched, story)]
    if (after.code !== 0) second.push(`ended with ${after.code}: ${after.stdout}`)
    const problems = [
      ...watched.broken,
      ...first.map((problem) => `the run in trouble: ${problem}`),
      ...second.map((problem) => `the run after it: ${problem}`),
      ...world.aws.bugs,
    ]
    return { number, episode: story, end: endOf(troubled), calls: world.aws.calls.length, problems }
  } finally {
    await world.close()
  }
}

function runOf({ aws, workspace, functions }: World, { mode }: Episode): ActionRun {
  const inputs = {
    'propagation-wait': '0',
    'allow-removals': 'true',
    'allow-replacements': functions.map(({ name }) => `${name}:${replacedVariable}`).join('\n'),
    mode,
  }
  return { env: aws.env, workspace, inputs }
}

/** Success that will last: a grant is kept if a served version needs it, or can't be read this time. */
function saysItIsDone({ code, outputs }: ActionResult): boolean {
  return (
    code === 0 &&
    !/served-versions-unread|grant-held|executions-unread|executions-running/.test(outputs.findings ?? '')
  )
}

function endOf({ code }: ActionResult): Ending['end'] {
  if (code === null) return 'killed'
  return code === 0 ? 'success' : 'failure'
}
