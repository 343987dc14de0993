import { compareAccess } from '../src/plan/policy/access.ts'
import { noEffort } from '../src/plan/policy/effort.ts'
import { readLedger } from '../src/plan/policy/ledger.ts'
import { alternate } from './measure.ts'
import { table } from './table.ts'

/** What it takes to compare a policy of 100 actions on 100 resources, edited by hand, with the one that replaces it. */
export async function comparison(rounds: number): Promise<string> {
  const numbered = (text: (index: number) => string) =>
    Array.from({ length: 100 }, (_value, index) => text(index))
  const kinds = {
    'literal ARNs': numbered(
      (index) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:s${index}-AbCdEf`,
    ),
    patterns: numbered((index) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:s${index}/*`),
  }
  const actions = numbered((index) => `secretsmanager:Action${index}`)
  const accessTo = (resources: readonly string[]) => {
    const statement = { Effect: 'Allow', Action: actions, Resource: resources }
    return readLedger(JSON.stringify({ Version: '2012-10-17', Statement: statement }), 'us-east-1').access
  }
  const measured = await alternate(
    rounds,
    Object.entries(kinds).map(([name, resources]) => ({
      name: `100 actions × 100 ${name}, against one less`,
      run: async () => {
        const effort = noEffort()
        compareAccess(accessTo(resources), accessTo(resources.slice(1)), effort)
        return effort
      },
    })),
  )
  return table(
    ['policies', 'median', 'states', 'cells'],
    measured.map(({ name, median, result }) => [
      name,
      `${median.toFixed(0)} ms`,
      `${result.states}`,
      `${result.cells}`,
    ]),
  )
}
