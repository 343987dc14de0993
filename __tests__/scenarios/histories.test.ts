import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commit } from './repository.ts'
import { readable, useStages } from './stage.ts'

const setStage = useStages()

const names = ['orders', 'billing', 'legacy'] as const
const secrets = ['db', 'api'] as const

/** One commit: which functions it declares, with which secrets, under which labels, and how its run goes. */
const aCommit = fc.record({
  functions: fc.dictionary(fc.constantFrom(...names), fc.subarray([...secrets]), { maxKeys: 3 }),
  labels: fc.constantFrom('', 'x-'),
  run: fc.oneof(
    { weight: 2, arbitrary: fc.constant({ kind: 'whole' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('killed' as const), nth: fc.integer({ min: 1, max: 6 }) }),
    },
  ),
})

type Commit = typeof aCommit extends fc.Arbitrary<infer Value> ? Value : never

async function newStage() {
  const stage = await setStage()
  for (const name of secrets) stage.aws.addSecret({ name })
  // An anchor: a file declares at least one function.
  for (const name of [...names, 'anchor']) stage.aws.addFunction({ name, role: stage.aws.addRole({ name }) })
  return stage
}

type Stage = Awaited<ReturnType<typeof newStage>>

function declared({ functions, labels }: Commit): Readonly<Record<string, unknown>> {
  const entries = Object.entries(functions).map(([name, wanted]) => [
    `${labels}${name}`,
    { name, secrets: Object.fromEntries(wanted.map((each) => [`${each.toUpperCase()}_ARN`, each])) },
  ])
  return { anchor: { secrets: {} }, ...Object.fromEntries(entries) }
}

async function deliver(stage: Stage, each: Commit): Promise<void> {
  stage.declare(declared(each))
  commit(stage)
  if (each.run.kind === 'none') return
  const action = stage.start({ 'allow-removals': 'true' })
  if (each.run.kind === 'killed')
    stage.aws.fault({ write: true, nth: each.run.nth, act: { kind: 'kill', kill: action.kill } })
  await action.done
  stage.aws.clearFaults()
}

/** What a role lets be read, and what the function's variables name, is just what the last commit declares. */
function expectJust({ aws }: Stage, last: Commit): void {
  for (const name of names) {
    const wanted = (last.functions[name] ?? []).map((each) => aws.secret(each).arn).sort()
    const documents = Object.values(aws.policies(name))
    expect([name, documents.flatMap(readable).sort()]).toEqual([name, wanted])
    expect([name, Object.values(aws.function(name).variables).sort()]).toEqual([name, wanted])
  }
}

describe('a history of commits, some of whose runs ended after any write or never began', () => {
  test('leaves nothing of ours that the last commit does not declare, once that is applied', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCommit, { minLength: 2, maxLength: 4 }), async (commits) => {
        const stage = await newStage()
        for (const each of commits) await deliver(stage, each)
        const last = commits.at(-1)
        if (last === undefined) return
        const final = await stage.run({ 'allow-removals': 'true' })
        expect(final.code).toBe(0)
        expectJust(stage, last)
        const check = await stage.run({ mode: 'check' })
        expect([check.code, check.outputs.drift]).toEqual([0, 'false'])
      }),
      { numRuns: 12 },
    )
  })
})
