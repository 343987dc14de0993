import { setTimeout } from 'node:timers/promises'
import { modelOf } from '../protocol/model.ts'
import { ServiceError } from '../protocol/service-error.ts'
import type { WireAnswer, WireRequest } from '../protocol/wire.ts'
import type { OperationName, ServiceName } from '../services/services.ts'
import { partitionOf, type World } from '../state/world.ts'
import type { Call } from './calls.ts'
import { answered, type Execution, execute, type Result, readInput } from './execution.ts'
import type { FaultAct, Faults } from './faults.ts'
import type { Gate } from './gate.ts'
import type { Journal } from './journal.ts'
import { type Defaults, type Route, routeOf } from './routing.ts'

/** Everything that an exchange works on. */
export interface Engine {
  readonly world: World
  readonly defaults: Defaults
  readonly gate: Pick<Gate, 'refuses'>
  readonly faults: Faults
  readonly journal: Journal
}

type GivenAnswer = Extract<FaultAct, { readonly kind: 'answer' }>

/** The reply: a response, half of it, the end of the connection, or nothing ever. */
export interface Reply {
  readonly delivery: 'dropped' | 'half' | 'silence' | 'whole'
  readonly answer: WireAnswer
}

/** Handles one request from arrival to reply: faults before the call, the call, faults that take its response. */
export async function exchange(engine: Engine, request: WireRequest): Promise<Reply> {
  const { faults, gate, journal } = engine
  const route = routeOf(request, engine.defaults)
  const execution = route && executionOf(engine, route, request)
  if (execution === undefined) return unserved(engine.world, request, route)
  const input = readInput(execution, request)
  const call = callOf(execution, input instanceof ServiceError ? {} : input)
  for (const act of faults.due('before', call)) await prepare(act)
  const instead = faults.due('instead', call)[0]
  const result = instead
    ? substitute(execution, instead)
    : answered(execution, () => execute(execution, input, gate))
  const act = instead ?? (result.took ? faults.due('after', call)[0] : undefined)
  const answer = act?.kind === 'answer' ? givenAnswer(act) : result.answer
  const delivery = act === undefined ? 'whole' : deliveries[act.kind]
  journal.add(ended(call, { ...result, answer }, delivery))
  if (act?.kind === 'kill') act.kill()
  return { delivery, answer }
}

const deliveries: Readonly<Record<FaultAct['kind'], Reply['delivery']>> = {
  answer: 'whole',
  change: 'whole',
  delay: 'whole',
  drop: 'dropped',
  kill: 'silence',
  throttle: 'whole',
  truncate: 'half',
}

function executionOf({ world, journal }: Engine, route: Route, request: WireRequest): Execution | undefined {
  const { service, region, account } = route
  const operation = service.operations[route.operation]
  const model = modelOf(service).operations[route.operation]
  if (operation === undefined || model === undefined) return undefined
  const partition = partitionOf(region)
  const callerArn = `arn:${partition}:sts::${account}:assumed-role/deployer/run`
  const requestBytes = Buffer.byteLength(request.body)
  const scope = { world, account, region, partition, callerArn, requestBytes }
  return { service, operation, model, scope, requestId: `sandbox-${journal.calls.length + 1}` }
}

function callOf({ service, model, operation, scope }: Execution, input: Call['input']): Call {
  const { region, account } = scope
  const name = model.name as OperationName
  return {
    service: service.name as ServiceName,
    operation: name,
    region,
    account,
    input,
    write: operation.write,
    took: false,
  }
}

/** Returns the recorded call: with a status only if the caller got one. */
function ended(call: Call, { answer, took, errorCode }: Result, delivery: Reply['delivery']): Call {
  const status = delivery === 'whole' || delivery === 'half' ? { status: answer.status } : {}
  return { ...call, took, ...status, ...(errorCode === undefined ? {} : { errorCode }) }
}

async function prepare(act: FaultAct): Promise<void> {
  if (act.kind === 'change') act.change()
  if (act.kind === 'delay') await (typeof act.until === 'number' ? setTimeout(act.until) : act.until)
}

/** Returns the reply to a call that a fault prevents. */
function substitute(execution: Execution, act: FaultAct): Result {
  if (act.kind !== 'throttle') return { answer: nothing, took: false }
  return answered(execution, () => {
    throw execution.service.throttled()
  })
}

const nothing: WireAnswer = { status: 0, headers: {}, body: '' }

function givenAnswer({ status, body = '', contentType = 'text/html' }: GivenAnswer): WireAnswer {
  return { status, headers: { 'content-type': contentType }, body }
}

/** A request that the sandbox can't answer is a gap in the sandbox, or a bug of its caller. */
function unserved(world: World, request: WireRequest, route: Route | undefined): Reply {
  const what = route ? `${route.service.name} ${route.operation}` : `${request.method} ${request.path}`
  const body = `the sandbox does not serve ${what}`
  world.bugs.push(body)
  return { delivery: 'whole', answer: { status: 501, headers: { 'content-type': 'text/plain' }, body } }
}
