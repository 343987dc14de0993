import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { roleNameOf } from '../../src/arn.ts'
import { hide, reveal } from '../../src/model/hidden.ts'
import type { FoundFunction, FoundServed, Observation } from '../../src/model/observation.ts'
import type { Step } from '../../src/model/plan.ts'
import { accessContains, accessOf, compareAccess } from '../../src/plan/access.ts'
import { type Grant, grantsOf } from '../../src/plan/grants.ts'
import { plan } from '../../src/plan/plan.ts'
import { formatPolicyDocument } from '../../src/plan/policy-document.ts'
import { servedVersions } from '../../src/plan/served-versions.ts'
import { mergeVariables } from '../../src/plan/variables.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aParameterArn,
  aSecret,
  emptyRole,
  ownPolicy,
  region,
  someServed,
} from '../builders/observation.ts'

const secretNames = ['a', 'b', 'c', 'd/e', 'f']
const arns = [...secretNames.map((name) => anArn(name)), aParameterArn('/p/q'), aParameterArn('flat')]
const keys = [aKeyArn('1'), aKeyArn('2')]
const variableNames = ['A_ARN', 'B_ARN', 'C_ARN', 'FOREIGN', 'OTHER']
const settings = { prune: true, removing: false, allowRemovals: true }

const grant = fc.record({
  secretArn: fc.constantFrom(...arns),
  keyArns: fc.subarray(keys),
  describe: fc.boolean(),
})

/** What was there: a policy of ours, perhaps edited by hand, and any variables. */
const prior = fc.record({
  grants: fc.array(grant, { maxLength: 5 }),
  edited: fc.constantFrom('no', 'wider', 'denies', 'other action'),
  variables: fc.dictionary(
    fc.constantFrom(...variableNames),
    fc.oneof(fc.constantFrom(...arns), fc.string()),
    { maxKeys: 5 },
  ),
  /** What aliases serve: versions with variables of their own, perhaps of another role or code, perhaps unreadable. */
  aliases: fc.dictionary(
    fc.constantFrom('live', 'canary'),
    fc.tuple(
      fc.constantFrom('$LATEST', '1', '2'),
      fc.option(fc.constantFrom('1', '2'), { freq: 5, nil: undefined }),
    ),
  ),
  versions: fc.array(
    fc.record({
      variables: fc.dictionary(fc.constantFrom(...variableNames), fc.constantFrom(...arns), { maxKeys: 3 }),
      otherRole: fc.boolean(),
      otherCode: fc.boolean(),
      readable: fc.boolean(),
    }),
    { minLength: 2, maxLength: 2 },
  ),
})

const wanted = fc.record({
  release: fc.option(fc.record({ alias: fc.constant('live'), withCode: fc.boolean() }), { nil: undefined }),
  declared: fc.uniqueArray(
    fc.record({
      variable: fc.option(fc.constantFrom('A_ARN', 'B_ARN', 'C_ARN'), { nil: undefined }),
      arn: fc.constantFrom(...arns),
    }),
    { selector: ({ variable, arn }) => variable ?? arn, maxLength: 5 },
  ),
  keysOf: fc.dictionary(fc.constantFrom(...arns), fc.subarray(keys)),
  describe: fc.boolean(),
  prune: fc.boolean(),
})

function policyText(grants: readonly Grant[], edited: string): string | undefined {
  const text = formatPolicyDocument(grants, region)
  if (text === undefined || edited === 'no') return text
  const extra = {
    wider: { Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' },
    denies: { Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    'other action': { Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::bucket/*' },
  }[edited]
  const document = JSON.parse(text)
  return JSON.stringify({ ...document, Statement: [...document.Statement, extra] })
}

type Prior = typeof prior extends fc.Arbitrary<infer T> ? T : never
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never

function situation(was: Prior, want: Wanted) {
  const text = policyText(was.grants, was.edited)
  const declaration = aDeclaration(
    aFunctionDeclaration({
      describe: want.describe,
      ...(want.release && { release: want.release }),
      secrets: want.declared.map(({ variable, arn }) => aDeclared(variable, arn)),
    }),
  )
  const observation = anObservation({
    functions: { orders: aFunction({ variables: was.variables }) },
    policies: text === undefined ? {} : { [ownPolicy()]: { kind: 'found', text } },
    roles: { 'orders-role': emptyRole },
    served: { orders: servedIn(was) },
    secrets: Object.fromEntries(
      arns.map((arn) => [
        arn,
        aSecret(arn, { keys: (want.keysOf[arn] ?? []).map((key) => ({ kind: 'key', arn: key })) }),
      ]),
    ),
  })
  return { declaration, observation, settings: { ...settings, prune: want.prune } }
}

function servedIn({ aliases, versions }: Prior): FoundServed {
  const states = versions.map(({ variables, otherRole, otherCode, readable }) =>
    aFunction({
      variables: readable ? variables : { kind: 'unreadable', code: 'AccessDeniedException', message: 'no' },
      ...(otherRole && { roleArn: 'arn:aws:iam::123456789012:role/earlier' }),
      ...(otherCode && { codeSha256: 'code-two' }),
    }),
  )
  const pointers = Object.entries(aliases).map(([name, [version, weighted]]) => {
    const isSplit = weighted !== undefined && version !== '$LATEST' && weighted !== version
    return [name, [version, ...(isSplit ? [weighted] : [])] as const] as const
  })
  const serving = new Set<string>(pointers.flatMap(([, pointed]) => pointed))
  const numbered = states.map((state, index) => [String(index + 1), state] as const)
  return someServed(
    Object.fromEntries(pointers),
    Object.fromEntries(numbered.filter(([version]) => serving.has(version))),
  )
}

/** The state of AWS after one step, as the plan promises it. */
function stateAfter(observation: Observation, step: Step): Observation {
  const [key, state] = [...observation.functions][0] as [string, FoundFunction]
  if (state.variables.kind !== 'readable') throw new Error('unreadable')
  if (step.kind === 'variables') {
    const values = new Map(
      [...mergeVariables(state.variables.values, step)].map(([name, value]) => [name, hide(value)]),
    )
    return {
      ...observation,
      functions: new Map([[key, { ...state, variables: { kind: 'readable', values } }]]),
    }
  }
  if (step.kind === 'publish' || step.kind === 'point-alias') {
    const { aliases, versions } = servedOf(observation)
    // The version is not served before the alias points to it, but that it is known does no harm.
    const served: FoundServed =
      step.kind === 'publish'
        ? { kind: 'found', aliases, versions: new Map([...versions, ['9', state]]) }
        : {
            kind: 'found',
            versions,
            aliases: aliases.map((alias) => (alias.name === step.alias ? { ...alias, version: '9' } : alias)),
          }
    return { ...observation, served: new Map([[key, served]]) }
  }
  const policies = new Map(observation.policies)
  if (step.kind === 'delete-policy') policies.delete(ownPolicy())
  else policies.set(ownPolicy(), { kind: 'found', text: step.document })
  return { ...observation, policies }
}

function servedOf(observation: Observation): FoundServed {
  const [served] = [...observation.served.values()]
  if (served?.kind !== 'found') throw new Error('unread')
  return served
}

/** The variables of each version that an alias serves with the live role, as far as they can be read. */
function servedVariables(observation: Observation): readonly ReadonlyMap<string, string>[] {
  const [live] = [...observation.functions.values()] as [FoundFunction]
  return servedVersions(servedOf(observation)).flatMap(({ state }) =>
    state.kind === 'found' && state.roleArn === live.roleArn && state.variables.kind === 'readable'
      ? [new Map([...state.variables.values].map(([name, value]) => [name, reveal(value)]))]
      : [],
  )
}

function policyOf(observation: Observation): string | undefined {
  const policy = observation.policies.get(ownPolicy())
  return policy?.kind === 'found' ? policy.text : undefined
}

function mayRead(policy: string | undefined, secretArn: string): boolean {
  const reading = formatPolicyDocument([{ secretArn, keyArns: [], describe: false }], region)
  return accessContains(accessOf(policy), accessOf(reading))
}

function variablesOf(observation: Observation): ReadonlyMap<string, string> {
  const [state] = [...observation.functions.values()] as [FoundFunction]
  if (state.variables.kind !== 'readable') throw new Error('unreadable')
  return new Map([...state.variables.values].map(([name, value]) => [name, reveal(value)]))
}

describe('laws of the plan, over random declarations and random prior states', () => {
  test('a plan is a fixed point: after its steps the next plan has none', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        const first = plan(declaration, observation, settings)
        expect(first.questions).toEqual([])
        const end = first.functions.flatMap(({ steps }) => steps).reduce(stateAfter, observation)
        const second = plan(declaration, end, settings)
        expect(second.functions.flatMap(({ steps }) => steps)).toEqual([])
        const blocked = first.functions[0]?.findings.some(({ severity }) => severity === 'error')
        expect(second.verdict).toBe(blocked ? first.verdict : 'unchanged')
        expect(second.changed).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  test('stopped after any step, every secret that was readable or is declared is readable while a variable names it', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        const concerned = arns.filter(
          (arn) =>
            mayRead(policyOf(observation), arn) || want.declared.some((declared) => declared.arn === arn),
        )
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          state = stateAfter(state, step)
          const live = [...variablesOf(state).values()]
          const literal = was.edited === 'no' ? concerned : want.declared.map(({ arn }) => arn)
          for (const arn of literal.filter((each) => live.includes(each)))
            expect(mayRead(policyOf(state), arn)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('stopped after any step, one more run ends in the declared state', () => {
    fc.assert(
      fc.property(prior, wanted, fc.nat(4), (was, want, stop) => {
        const { declaration, observation, settings } = situation(was, want)
        const whole = plan(declaration, observation, settings).functions.flatMap((each) => each.steps)
        const stopped = whole.slice(0, stop).reduce(stateAfter, observation)
        const rest = plan(declaration, stopped, settings).functions.flatMap((each) => each.steps)
        const end = rest.reduce(stateAfter, stopped)
        const goal = whole.reduce(stateAfter, observation)
        expect(compareAccess(policyOf(end), policyOf(goal)).verdict).toBe('unchanged')
        expect(Object.fromEntries(variablesOf(end))).toEqual(Object.fromEntries(variablesOf(goal)))
        expect(servedOf(end).aliases).toEqual(servedOf(goal).aliases)
      }),
      { numRuns: 1_000 },
    )
  })

  test('stopped after any step, every secret of ours that a served version names is readable', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation({ ...was, edited: 'no' }, want)
        const granted = grantsOf(policyOf(observation)).map(({ secretArn }) => secretArn)
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          state = stateAfter(state, step)
          const needed = servedVariables(state).flatMap((variables) => [...variables.values()])
          for (const arn of granted.filter((each) => needed.includes(each)))
            expect(mayRead(policyOf(state), arn)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('after a plan with a release, the alias serves what is declared, and nothing of ours that is not', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        const [planned] = plan(declaration, observation, settings).functions
        fc.pre(planned?.steps.some(({ kind }) => kind === 'point-alias') ?? false)
        const end = (planned?.steps ?? []).reduce(stateAfter, observation)
        const { aliases, versions } = servedOf(end)
        const version = aliases.find(({ name }) => name === 'live')?.version ?? ''
        const served = versions.get(version)
        expect(served).toEqual([...end.functions.values()][0])
      }),
    )
  })

  test('a grant step only widens and a revoke step only narrows', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(
          { ...was, edited: was.edited === 'denies' ? 'no' : was.edited },
          want,
        )
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          const next = stateAfter(state, step)
          const [old, now] = [accessOf(policyOf(state)), accessOf(policyOf(next))]
          if (step.kind === 'grant') expect(accessContains(now, old)).toBe(true)
          if (step.kind === 'revoke') expect(accessContains(old, now)).toBe(true)
          state = next
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('variables of others survive, value for value, and no plan shows one of their values', () => {
    const foreign = fc.dictionary(
      fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{1,8}$/),
      fc.string({ unit: 'binary', minLength: 5 }),
    )
    fc.assert(
      fc.property(prior, wanted, foreign, (was, want, others) => {
        const theirs = Object.fromEntries(
          Object.entries(others).map(([name, value]) => [`X${name}`, `<${value}>`]),
        )
        const { declaration, observation, settings } = situation(
          { ...was, variables: { ...was.variables, ...theirs } },
          want,
        )
        const planned = plan(declaration, observation, settings)
        const end = planned.functions.flatMap((each) => each.steps).reduce(stateAfter, observation)
        expect(Object.fromEntries(variablesOf(end))).toEqual(expect.objectContaining(theirs))
        const shown = JSON.stringify(planned)
        for (const value of Object.values(theirs))
          expect(shown).not.toContain(JSON.stringify(value).slice(1, -1))
      }),
    )
  })

  test('the order of the declaration never matters', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const one = situation(was, want)
        const other = situation(was, { ...want, declared: [...want.declared].reverse() })
        const [first, second] = [one, other].map(({ declaration, observation, settings }) =>
          plan(declaration, observation, settings),
        )
        expect(second?.functions[0]?.steps).toEqual(first?.functions[0]?.steps)
        expect(second?.digest).toBe(first?.digest)
      }),
    )
  })

  test('removing takes all of ours away and nothing else', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { observation } = situation({ ...was, edited: 'no' }, want)
        const declaration = aDeclaration(aFunctionDeclaration({ secrets: [] }))
        const planned = plan(declaration, observation, { prune: true, removing: true })
        const end = planned.functions.flatMap((each) => each.steps).reduce(stateAfter, observation)
        const ledger = grantsOf(policyOf(observation)).map(({ secretArn }) => secretArn)
        expect(policyOf(end)).toBeUndefined()
        expect(Object.fromEntries(variablesOf(end))).toEqual(
          Object.fromEntries(Object.entries(was.variables).filter(([, value]) => !ledger.includes(value))),
        )
        expect(roleNameOf(planned.functions[0]?.roleArn ?? '')).toBe('orders-role')
      }),
    )
  })
})
