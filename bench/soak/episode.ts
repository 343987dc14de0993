import fc from 'fast-check'
import { type FeatureStories, featureStories } from './features.ts'
import { secretNames } from './secrets.ts'
import { type Trouble, trouble } from './trouble.ts'

/** One episode of the soak: the prior state, the declaration, and what goes wrong while the action runs. */
export interface Episode {
  readonly functions: readonly FunctionStory[]
  /** Whether all functions have one role. */
  readonly shared: boolean
  readonly mode: 'apply' | 'remove'
  /** Secrets under a customer managed key. */
  readonly keyed: readonly string[]
  /** Secrets whose rotation every function that reads them declares. */
  readonly rotated: readonly string[]
  /** How many reads of IAM show the state before a write. */
  readonly staleReads: number
  readonly troubles: readonly Trouble[]
}

export interface FunctionStory extends FeatureStories {
  /** Secrets that an earlier run granted. */
  readonly granted: readonly string[]
  /** Whether somebody has added to the policy since. */
  readonly edited: boolean
  /** Whether the policy has an earlier name: `policy-name` has changed since. */
  readonly renamed: boolean
  /** Variables that hold a secret's ARN, by secret. */
  readonly set: Readonly<Record<string, string>>
  /** Foreign variables: their values must appear nowhere. */
  readonly foreign: Readonly<Record<string, string>>
  readonly declared: Readonly<Record<string, string>>
  readonly grants: readonly string[]
  readonly describe: boolean
  /** Reads until an update ends. */
  readonly slowness: number
  /** Whether the first update from now on fails. */
  readonly fails: boolean
}

/** The one variable of ours that may hold a foreign value, which the runs are allowed to replace. */
export const replacedVariable = 'A_ARN'
const ownVariables = [replacedVariable, 'B_ARN', 'C_ARN', 'D_ARN'] as const

/** Unlike anything that could be in an output by chance, and hard to escape. */
const foreignValue = fc
  .tuple(fc.uuid(), fc.constantFrom('', '=', '\n', '"', '\\', '::error::', '```', '\u2028', 'ü'))
  .map(([unique, hard]) => `${unique}${hard}`)

const secretsByVariable = fc.dictionary(fc.constantFrom(...ownVariables), fc.constantFrom(...secretNames), {
  maxKeys: 4,
})

const functionStory: fc.Arbitrary<FunctionStory> = fc.record({
  granted: fc.subarray([...secretNames]),
  edited: oneIn(5),
  renamed: oneIn(4),
  set: secretsByVariable,
  foreign: fc.dictionary(fc.constantFrom('F_ONE', 'F_TWO', 'LOG_LEVEL', replacedVariable), foreignValue),
  declared: secretsByVariable,
  grants: fc.subarray([...secretNames]),
  describe: fc.boolean(),
  ...featureStories,
  slowness: fc.nat(2),
  fails: oneIn(25),
})

export const episode: fc.Arbitrary<Episode> = fc.record({
  functions: fc.array(functionStory, { minLength: 1, maxLength: 3 }),
  shared: fc.boolean(),
  mode: oneIn(8).map((removing) => (removing ? 'remove' : 'apply')),
  keyed: fc.subarray([...secretNames]),
  rotated: fc.subarray(['db', 'legacy']),
  staleReads: fc.nat(2),
  troubles: fc.array(trouble, { maxLength: 6 }),
})

function oneIn(many: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 1, max: many }).map((number) => number === 1)
}
