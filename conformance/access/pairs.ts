import fc from 'fast-check'
import { changes } from '../../__tests__/builders/policies.ts'
import { compareAccess } from '../../src/plan/policy/access.ts'
import { noMark } from '../../src/plan/policy/extension-mark.ts'
import { readLedger } from '../../src/plan/policy/ledger.ts'
import { writeUnion } from '../../src/plan/policy/union.ts'

/** Prints pairs of policies as JSON, with what this action says of them, for a solver to judge. */
const region = 'us-east-1'
const [count = '300', seed = '1'] = process.argv.slice(2)

const judged = fc.sample(changes(false), { numRuns: Number(count), seed: Number(seed) }).map((pair) => {
  const [before, after] = [readLedger(pair.before, region), readLedger(pair.after, region)]
  const union = writeUnion(before, { grants: pair.wanted, region, extension: noMark })
  return {
    before: JSON.parse(pair.before),
    after: JSON.parse(pair.after),
    union: JSON.parse(union?.text ?? '{"Statement":[]}'),
    verdict: compareAccess(before.access, after.access).verdict,
  }
})
console.log(JSON.stringify(judged))
