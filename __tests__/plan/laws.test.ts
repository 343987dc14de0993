import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Step } from '../../src/model/change.ts'
import type { OtherFunction } from '../../src/model/declaration.ts'
import { newestLayerKey, parseExtensionLayer } from '../../src/model/extension.ts'
import { hide, reveal } from '../../src/model/hidden.ts'
import {
  type FoundExecutions,
  type FoundFunction,
  type FoundServed,
  functionKey,
  latestPublished,
  type Observation,
  type PinnedExecutions,
} from '../../src/model/observation.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { SecretLife } from '../../src/model/rotation.ts'
import { mergeLayers, mergeVariables } from '../../src/plan/configuration/configuration.ts'
import { plan } from '../../src/plan/plan.ts'
import { accessContains } from '../../src/plan/policy/access.ts'
import { readLedger } from '../../src/plan/policy/ledger.ts'
import type { AccessSet } from '../../src/plan/policy/statements.ts'
import { samePolicy } from '../../src/plan/writes.ts'
import { isSecretArn, roleNameOf } from '../../src/text/arn.ts'
import { anyCharacter } from '../builders/any-character.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  aLife,
  anArn,
  anExtensionArn,
  anObservation,
  aParameterArn,
  aPlace,
  aRotation,
  aSecret,
  emptyRole,
  ownPolicy,
  region,
  someExecutions,
  someServed,
  someTerms,
} from '../builders/observation.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'

const secretNames = ['a', 'b', 'c', 'd/e', 'f']
const arns = [...secretNames.map((name) => anArn(name)), aParameterArn('/p/q'), aParameterArn('flat')]
const keys = [aKeyArn('1'), aKeyArn('2')]
const variableNames = ['A_ARN', 'B_ARN', 'C_ARN', 'FOREIGN', 'OTHER']
const otherLayers = ['one', 'two'].map((name) => `arn:aws:lambda:${region}:123456789012:layer:${name}:3`)
const layerArns = [anExtensionArn(50), anExtensionArn(101), anExtensionArn(50, 'arm64')]
const settingNames = ['SECRETS_MANAGER_TTL', 'SSM_PARAMETER_STORE_TTL'] as const
const settings = { prune: true, removing: false, allowRemovals: true }

const grant = fc.record({
  secretArn: fc.constantFrom(...arns),
  keyArns: fc.subarray(keys),
  describe: fc.boolean(),
})

const rotatable = secretNames.map((name) => anArn(name))
const terms = fc.integer({ min: 1, max: 3 }).map(someTerms)

/** Layers of others, and perhaps the extension, in any place. */
const layers = fc
  .tuple(fc.subarray(otherLayers), fc.option(fc.constantFrom(...layerArns)), fc.nat(2))
  .map(([others, extension, place]) => (extension === null ? others : others.toSpliced(place, 0, extension)))
const settingValues = fc.dictionary(fc.constantFrom(...settingNames), fc.constantFrom('60', '90', 'other'))

/** A version with variables of its own, perhaps of another role or code, perhaps unreadable. */
const version = fc.record({
  variables: fc.dictionary(fc.constantFrom(...variableNames), fc.constantFrom(...arns), { maxKeys: 3 }),
  layers,
  otherRole: fc.boolean(),
  otherCode: fc.boolean(),
  readable: fc.boolean(),
})

/** What was there: a policy of ours, perhaps edited by hand, and any variables and layers. */
const prior = fc.record({
  grants: fc.array(grant, { maxLength: 5 }),
  edited: fc.constantFrom('no', 'wider', 'denies', 'other action'),
  variables: fc.dictionary(
    fc.constantFrom(...variableNames),
    fc.oneof(fc.constantFrom(...arns), fc.string()),
    { maxKeys: 5 },
  ),
  layers,
  settings: settingValues,
  /** What our policy says that we put there, true or not. */
  mark: fc.record({
    layer: fc.boolean(),
    settings: fc.subarray(settingNames.flatMap((name) => ['60', '90'].map((value) => ({ name, value })))),
  }),
  /** How secrets are rotated, and which rotations are under way. */
  rotations: fc.dictionary(fc.constantFrom(...rotatable), terms),
  underWay: fc.subarray(rotatable, { maxLength: 1 }),
  /** What aliases serve. */
  aliases: fc.dictionary(
    fc.constantFrom('live', 'canary'),
    fc.tuple(
      fc.constantFrom('$LATEST', '1', '2'),
      fc.option(fc.constantFrom('1', '2'), { freq: 5, nil: undefined }),
    ),
  ),
  versions: fc.array(version, { minLength: 2, maxLength: 2 }),
  /** Present on managed instances: what unqualified calls reach, if anything was published. */
  instances: fc.option(fc.record({ latest: fc.option(version, { nil: undefined }) }), { nil: undefined }),
  /** Versions of a durable function with executions that have not finished. */
  running: fc.subarray(['$LATEST', '1', '2']),
  /** Present if another config file of the commit declares the function too. */
  elsewhere: fc.option(
    fc.record({
      declared: fc.array(
        fc.record({
          variable: fc.option(fc.constantFrom(...variableNames), { nil: undefined }),
          arn: fc.constantFrom(...arns),
        }),
        { maxLength: 2 },
      ),
      extension: fc.boolean(),
    }),
    { nil: undefined },
  ),
})

const wanted = fc.record({
  release: fc.option(
    fc.record({ alias: fc.constant('live'), withCode: fc.boolean() }, { requiredKeys: ['withCode'] }),
    { nil: undefined },
  ),
  declared: fc.uniqueArray(
    fc.record({
      variable: fc.option(fc.constantFrom('A_ARN', 'B_ARN', 'C_ARN'), { nil: undefined }),
      arn: fc.constantFrom(...arns),
    }),
    { selector: ({ variable, arn }) => variable ?? arn, maxLength: 5 },
  ),
  extension: fc.option(
    fc.record(
      {
        version: fc.constantFrom<(number | 'latest')[]>('latest', 50),
        ttl: fc.constantFrom(60, 90),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  keysOf: fc.dictionary(fc.constantFrom(...arns), fc.subarray(keys)),
  rotations: fc.dictionary(fc.constantFrom(...rotatable), terms),
  describe: fc.boolean(),
  prune: fc.boolean(),
  /** Variables whose values may be lost: most often all, so that most situations lead to writes. */
  replaced: fc
    .tuple(fc.nat(3), fc.subarray<string>([...variableNames, ...settingNames]))
    .map(([most, some]) => (most > 0 ? [...variableNames, ...settingNames] : some)),
})

function policyText({ grants, edited, mark }: Pick<Prior, 'grants' | 'edited' | 'mark'>): string | undefined {
  const text = formatPolicyDocument(grants, region, { extension: mark })
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
  const text = policyText(was)
  const declaration = aDeclaration(
    aFunctionDeclaration({
      describe: want.describe,
      ...(want.release && { release: want.release }),
      replacements: want.replaced.map((variable) => ({ variable, place: aPlace() })),
      ...(want.extension && { extension: { place: aPlace(), ...want.extension } }),
      secrets: want.declared.map(({ variable, arn }) => {
        const rotation = want.rotations[arn]
        return aDeclared(variable, arn, rotation && { rotation: aRotation(rotation) })
      }),
    }),
  )
  const variables = { ...was.variables, ...was.settings }
  const observation = anObservation({
    functions: {
      orders: aFunction({
        ...{ variables, layers: was.layers },
        ...(was.instances !== undefined && { capacity: 'managed-instances' }),
        ...(was.running.length > 0 && { durable: true }),
      }),
    },
    policies: text === undefined ? {} : { [ownPolicy()]: { kind: 'found', text } },
    roles: { 'orders-role': emptyRole },
    served: { orders: servedIn(was) },
    executions: { orders: runningIn(was) },
    secrets: Object.fromEntries(
      arns.map((arn) => [
        arn,
        aSecret(arn, {
          keys: (want.keysOf[arn] ?? []).map((key) => ({ kind: 'key', arn: key })),
          ...(rotatable.includes(arn) && { life: lifeOf(arn, was) }),
        }),
      ]),
    ),
  })
  const told: Pick<Observation, 'newestLayers' | 'codeSigning' | 'others'> = {
    newestLayers: new Map([[newestLayerKey(region, 'x86_64'), { kind: 'found', arn: anExtensionArn(101) }]]),
    codeSigning: new Map([[functionKey(region, 'orders'), { kind: 'absent' }]]),
    others: { functions: declaredElsewhere(was), unread: [], complete: true },
  }
  return {
    declaration,
    observation: { ...observation, ...told },
    settings: { ...settings, prune: want.prune },
  }
}

function declaredElsewhere({ elsewhere }: Prior): readonly OtherFunction[] {
  if (elsewhere === undefined) return []
  const secrets = elsewhere.declared.map(({ variable, arn }) => aDeclared(variable, arn))
  const extension = elsewhere.extension && { extension: { place: aPlace() } }
  const about = { file: 'other.yml', stage: undefined, region, functionName: 'orders', account: undefined }
  return [{ ...about, secrets, ...extension }]
}

function lifeOf(arn: string, { rotations, underWay }: Prior): SecretLife {
  const known = rotations[arn]
  return aLife({
    rotation: known === undefined ? { kind: 'off' } : { kind: 'on', terms: known },
    ...(underWay.includes(arn) && { underWay: {} }),
  })
}

/** The state of AWS once the rotations that were due are set. */
function rotatedAfter(observation: Observation, rotations: Plan['rotations']): Observation {
  const due = new Map(rotations.filter((each) => each.due).map(({ secretArn, after }) => [secretArn, after]))
  const secrets = [...observation.secrets].map(([key, secret]) => {
    const after = secret.kind === 'found' ? due.get(secret.arn) : undefined
    if (secret.kind !== 'found' || secret.life === undefined || after === undefined)
      return [key, secret] as const
    return [key, { ...secret, life: { ...secret.life, rotation: { kind: 'on', terms: after } } }] as const
  })
  return { ...observation, secrets: new Map(secrets) }
}

function versionOf({ variables, layers, otherRole, otherCode, readable }: Prior['versions'][number]) {
  return aFunction({
    layers,
    variables: readable ? variables : { kind: 'unreadable', code: 'AccessDeniedException', message: 'no' },
    ...(otherRole && { roleArn: 'arn:aws:iam::123456789012:role/earlier' }),
    ...(otherCode && { codeSha256: 'code-two' }),
  })
}

function runningIn({ running, versions }: Prior): FoundExecutions {
  return someExecutions(
    Object.fromEntries(
      running.map((number) => {
        const pinned = versions[Number(number) - 1]
        return [number, pinned && versionOf(pinned)]
      }),
    ),
  )
}

function servedIn({ aliases, versions, instances }: Prior): FoundServed {
  const states = versions.map(versionOf)
  const pointers = Object.entries(aliases).map(([name, [version, weighted]]) => {
    const isSplit = weighted !== undefined && version !== '$LATEST' && weighted !== version
    return [name, [version, ...(isSplit ? [weighted] : [])] as const] as const
  })
  const serving = new Set<string>(pointers.flatMap(([, pointed]) => pointed))
  const numbered = states.map((state, index) => [String(index + 1), state] as const)
  return someServed(Object.fromEntries(pointers), {
    ...Object.fromEntries(numbered.filter(([number]) => serving.has(number))),
    ...(instances?.latest && { [latestPublished]: versionOf(instances.latest) }),
  })
}

/** The state of AWS after one step, as the plan promises it. */
function stateAfter(observation: Observation, step: Step): Observation {
  const [key, state] = [...observation.functions][0] as [string, FoundFunction]
  if (state.variables.kind !== 'readable') throw new Error('unreadable')
  if (step.kind === 'configuration') {
    const values = new Map(
      [...mergeVariables(state.variables.values, step)].map(([name, value]) => [name, hide(value)]),
    )
    const layers = step.layer === undefined ? state.layers : mergeLayers(state.layers, step.layer)
    return {
      ...observation,
      functions: new Map([[key, { ...state, layers, variables: { kind: 'readable', values } }]]),
    }
  }
  if (step.kind === 'publish-latest' || step.kind === 'publish' || step.kind === 'point-alias') {
    const { aliases, versions } = servedOf(observation)
    const published = step.kind === 'publish' ? '9' : latestPublished
    // The version is not served before the alias points to it, but that it is known does no harm.
    const served: FoundServed =
      step.kind !== 'point-alias'
        ? { kind: 'found', aliases, versions: new Map([...versions, [published, state]]) }
        : {
            kind: 'found',
            versions,
            aliases: aliases.map((alias) => (alias.name === step.alias ? { ...alias, version: '9' } : alias)),
          }
    return { ...observation, served: new Map([[key, served]]) }
  }
  const policies = new Map(observation.policies)
  if (step.kind === 'delete-policy') policies.delete(ownPolicy())
  else if ('document' in step) policies.set(ownPolicy(), { kind: 'found', text: step.document })
  return { ...observation, policies }
}

function servedOf(observation: Observation): FoundServed {
  const [served] = [...observation.served.values()]
  if (served?.kind !== 'found') throw new Error('unread')
  return served
}

/** The variables of each version that is served or executed with the live role, as far as they can be read. */
function servedVariables(observation: Observation): readonly ReadonlyMap<string, string>[] {
  const [live] = [...observation.functions.values()] as [FoundFunction]
  const { aliases, versions } = servedOf(observation)
  const reached = new Set([
    latestPublished,
    ...aliases.flatMap(({ version: number, weighted }) => [number, ...weighted]),
  ])
  const served = [...versions].flatMap(([number, state]) => (reached.has(number) ? [state] : []))
  const pinned = [...pinnedIn(observation).values()].map(({ state }) => state)
  return [...served, ...pinned].flatMap((state) =>
    state?.kind === 'found' && state.roleArn === live.roleArn && state.variables.kind === 'readable'
      ? [new Map([...state.variables.values].map(([name, value]) => [name, reveal(value)]))]
      : [],
  )
}

function pinnedIn(observation: Observation): ReadonlyMap<string, PinnedExecutions> {
  const [executions] = [...observation.executions.values()]
  if (executions?.kind !== 'found') throw new Error('unread')
  return executions.versions
}

function policyOf(observation: Observation): string | undefined {
  const policy = observation.policies.get(ownPolicy())
  return policy?.kind === 'found' ? policy.text : undefined
}

function mayRead(policy: string | undefined, secretArn: string): boolean {
  const reading = formatPolicyDocument([{ secretArn, keyArns: [], describe: false }], region)
  return accessContains(readLedger(policy, region).access, readLedger(reading, region).access)
}

function layersOf(observation: Observation): readonly string[] {
  const [state] = [...observation.functions.values()] as [FoundFunction]
  return state.layers
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
        const written = first.functions.flatMap(({ steps }) => steps).reduce(stateAfter, observation)
        const end = rotatedAfter(written, first.rotations)
        const second = plan(declaration, end, settings)
        expect(second.functions.flatMap(({ steps }) => steps)).toEqual([])
        const blocked = first.functions[0]?.findings.some(({ severity }) => severity === 'error')
        expect(second.verdict).toBe(blocked ? first.verdict : 'unchanged')
        expect(second.writes).toBe(false)
        for (const arn of was.underWay)
          expect(first.rotations.filter(({ secretArn, due }) => due && secretArn === arn)).toEqual([])
        for (const { secretArn, verb, due } of second.rotations)
          expect([due, verb === 'keep' || blocked || was.underWay.includes(secretArn)]).toEqual([false, true])
      }),
      { numRuns: 1_000 },
    )
  })

  test('no value that is not the ARN of a secret is overwritten without consent, unless it is empty or ours', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        const before = variablesOf(observation)
        const { steps = [] } = plan(declaration, observation, settings).functions[0] ?? {}
        const after = variablesOf(steps.reduce(stateAfter, observation))
        const lost = [...before].filter(
          ([name, value]) => value !== '' && !isSecretArn(value) && after.get(name) !== value,
        )
        for (const [name, value] of lost) {
          const isOurs = was.mark.settings.some((each) => each.name === name && each.value === value)
          expect([name, isOurs || want.replaced.includes(name)]).toEqual([name, true])
        }
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
        expect(samePolicy(policyOf(end), policyOf(goal), region)).toBe(true)
        expect(layersOf(end)).toEqual(layersOf(goal))
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
        const granted = [...readLedger(policyOf(observation), region).grants.keys()]
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          state = stateAfter(state, step)
          // What an execution of `$LATEST` began with is gone as soon as a variable is.
          const began = pinnedIn(state).has('$LATEST') ? granted : []
          const needed = servedVariables(state).flatMap((variables) => [...variables.values()])
          for (const arn of granted.filter((each) => [...needed, ...began].includes(each)))
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

  test('after a plan that publishes them, unqualified calls reach what is declared', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        const [planned] = plan(declaration, observation, settings).functions
        fc.pre(planned?.steps.some(({ kind }) => kind === 'publish-latest') ?? false)
        const end = (planned?.steps ?? []).reduce(stateAfter, observation)
        expect(servedOf(end).versions.get(latestPublished)).toEqual([...end.functions.values()][0])
      }),
    )
  })

  test('what another file declares is not removed', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation({ ...was, edited: 'no' }, want)
        const [before, granted] = [variablesOf(observation), readLedger(policyOf(observation), region).grants]
        const steps = plan(declaration, observation, settings).functions.flatMap((each) => each.steps)
        const end = steps.reduce(stateAfter, observation)
        const theirs = declaredElsewhere(was)
        const own = new Set<string | undefined>(want.declared.map(({ variable }) => variable))
        // What this file declares too, it sets itself.
        const notOwn = new Map([...before].filter(([name]) => !own.has(name)))
        const needed = theirs.flatMap(({ secrets }) =>
          secrets.flatMap(({ variable = '', reference: { raw } }) => [notOwn.get(variable) ?? '', raw]),
        )
        for (const arn of needed.filter((each) => granted.has(each))) {
          expect(mayRead(policyOf(end), arn)).toBe(true)
          for (const [name, value] of notOwn) if (value === arn) expect(variablesOf(end).get(name)).toBe(arn)
        }
        if (want.extension === undefined && theirs.some(({ extension }) => extension !== undefined))
          expect(layersOf(end)).toEqual(was.layers)
      }),
      { numRuns: 1_000 },
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
          const [old, now] = [state, next].map((each) => readLedger(policyOf(each), region).access) as [
            AccessSet,
            AccessSet,
          ]
          if (step.kind === 'grant') expect(accessContains(now, old)).toBe(true)
          if (step.kind === 'revoke') expect(accessContains(old, now)).toBe(true)
          state = next
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('layers of others stay, in their order, whatever becomes of the extension', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const { declaration, observation, settings } = situation(was, want)
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          state = stateAfter(state, step)
          const others = layersOf(state).filter((arn) => parseExtensionLayer(arn) === undefined)
          expect(others).toEqual(was.layers.filter((arn) => otherLayers.includes(arn)))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('stopped after any step, what this run put there is told to be ours, and nothing that others did', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const none = { layer: false, settings: [] }
        const { declaration, observation, settings } = situation({ ...was, edited: 'no', mark: none }, want)
        const theirs = layersOf(observation).some((arn) => parseExtensionLayer(arn) !== undefined)
        const before = variablesOf(observation)
        let state = observation
        for (const step of plan(declaration, observation, settings).functions.flatMap((each) => each.steps)) {
          state = stateAfter(state, step)
          const mark = readLedger(policyOf(state), region).extension
          const isThere = layersOf(state).some((arn) => parseExtensionLayer(arn) !== undefined)
          if (isThere && !theirs) expect(mark.layer).toBe(true)
          if (theirs) expect(mark.layer).toBe(false)
          for (const name of settingNames) {
            const [was, now] = [before.get(name), variablesOf(state).get(name)]
            const told = mark.settings.some((each) => each.name === name && each.value === now)
            if (now !== undefined) expect(told).toBe(now !== was)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('what was put there goes when it is no longer declared, and what others put there stays', () => {
    fc.assert(
      fc.property(prior, wanted, (was, want) => {
        const none = { layer: false, settings: [] }
        const alone = { ...was, elsewhere: undefined }
        const first = situation({ ...alone, edited: 'no', mark: none }, { ...want, prune: true })
        const [planned] = plan(first.declaration, first.observation, first.settings).functions
        fc.pre(planned?.findings.every(({ severity }) => severity !== 'error') ?? false)
        fc.pre(planned?.extension?.layer?.verb !== 'change')
        const end = (planned?.steps ?? []).reduce(stateAfter, first.observation)
        const { declaration } = situation(alone, { ...want, extension: undefined })
        const removal = plan(declaration, end, first.settings)
        fc.pre(!removal.blocked)
        const last = removal.functions.flatMap(({ steps }) => steps).reduce(stateAfter, end)
        expect(layersOf(last)).toEqual(was.layers)
        for (const name of settingNames) {
          const replaced = planned?.extension?.settings.some(
            (each) => each.name === name && each.verb === 'change',
          )
          expect(variablesOf(last).get(name)).toBe(replaced ? undefined : was.settings[name])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('variables of others survive, value for value, and no plan shows one of their values', () => {
    const foreign = fc.dictionary(
      fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{1,8}$/),
      fc.string({ unit: anyCharacter, minLength: 5 }),
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
        const ledger = readLedger(policyOf(observation), region)
        expect(policyOf(end)).toBeUndefined()
        const mark = ledger.extension
        const ours = (name: string, value: string) =>
          ledger.grants.has(value) || mark.settings.some((each) => each.name === name && each.value === value)
        expect(Object.fromEntries(variablesOf(end))).toEqual(
          Object.fromEntries(
            Object.entries({ ...was.variables, ...was.settings }).filter(
              ([name, value]) => !ours(name, value),
            ),
          ),
        )
        expect(layersOf(end)).toEqual(was.layers.filter((arn) => !mark.layer || otherLayers.includes(arn)))
        expect(roleNameOf(planned.functions[0]?.roleArn ?? '')).toBe('orders-role')
      }),
    )
  })
})
