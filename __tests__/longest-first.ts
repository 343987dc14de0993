import { createRequire } from 'node:module'
import { relative } from 'node:path'

/** Its types describe the CommonJS module alone. */
type Sequencing = typeof import('@jest/test-sequencer')
type Tests = Parameters<InstanceType<Sequencing['default']>['sort']>[0]

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as Sequencing

/** The files that take longest, so that none of them is left to run alone at the end. */
const longest = [
  'scenarios/soak',
  'plan/laws',
  'least-privilege',
  'report/limits',
  'scenarios/concurrency',
  'terminal/policies',
]

/** On a fresh machine jest knows no durations and goes by the size of files, which says little of their time. */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const placeOf = ({ path }: Tests[number]) => {
      const place = longest.indexOf(relative(import.meta.dirname, path).replace('.test.ts', ''))
      return place < 0 ? longest.length : place
    }
    const sorted = await super.sort(tests)
    return sorted.toSorted((some, other) => placeOf(some) - placeOf(other))
  }
}
