import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fuzzInput } from './fuzz/inputs.ts'
import { judge } from './fuzz/judge.ts'

/**
 * `npm run fuzz`: 20,000 generated declarations in YAML, JSON, TOML and Hjson, in one process. Each must be read or be
 * refused, within a number of steps in proportion to its length. `--from SEED --count 1` repeats one.
 */
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    record: { type: 'string' },
  },
})
const [from, count] = [Number(values.from), Number(values.count)]
const refused: number[] = []
let failed = 0
let most = { seed: 0, perCharacter: 0 }

for (let seed = from; seed < from + count; seed += 1) {
  const input = fuzzInput(seed)
  const { isRefused, steps, faults } = await judge(input)
  if (isRefused) refused.push(seed)
  const perCharacter = steps / (input.text.length + 1_000)
  if (perCharacter > most.perCharacter) most = { seed, perCharacter }
  if (faults.length > 0) {
    failed += 1
    console.log(`seed ${seed}, ${input.path}, ${input.text.length} characters: ${faults.join('; ')}`)
    if (count === 1) writeFileSync('/dev/stdout', `${input.text}\n`)
  }
}

console.log(
  `${count} declarations from seed ${from}: ${refused.length} refused, ${count - refused.length - failed} read, ${failed} wrong;`,
  `at most ${most.perCharacter.toFixed(0)} steps a character and for 1,000 more (seed ${most.seed})`,
)
process.exitCode = failed > 0 ? 1 : 0
