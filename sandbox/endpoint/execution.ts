import {
  errorReference,
  modelOf,
  type OperationModel,
  shapeOf,
  statusOfError,
  type Values,
} from '../protocol/model.ts'
import { protocols } from '../protocol/protocols.ts'
import { ServiceError } from '../protocol/service-error.ts'
import { validationMessage, violations } from '../protocol/violations.ts'
import type { Protocol, Subject, WireAnswer, WireError, WireRequest } from '../protocol/wire.ts'
import { notAuthorized, type Operation, type Scope, type Service } from '../services/service.ts'
import { callContext, type Gate } from './gate.ts'

/** One call, ready to be executed. */
export interface Execution {
  readonly service: Service
  readonly model: OperationModel
  readonly operation: Operation
  readonly scope: Scope
  readonly requestId: string
}

export interface Result {
  readonly answer: WireAnswer
  /** Whether the operation succeeded. */
  readonly took: boolean
  readonly errorCode?: string
}

/** Runs `act`, which returns an operation's output, and encodes the result in the service's protocol. */
export function answered(execution: Execution, act: () => Values): Result {
  try {
    const output = act()
    const problems = outputProblems(execution, output)
    if (problems.length > 0) return bug(execution, validationMessage(problems))
    return { answer: protocolOf(execution).writeOutput(subjectOf(execution), output), took: true }
  } catch (error) {
    if (error instanceof ServiceError) return refused(execution, error)
    return bug(execution, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Returns the request's input, or why it can't be read. */
export function readInput(execution: Execution, request: WireRequest): Values | ServiceError {
  try {
    return protocolOf(execution).readInput(subjectOf(execution), request)
  } catch (error) {
    if (error instanceof ServiceError) return error
    throw error
  }
}

/** Returns the operation's output for a valid input from an allowed caller. Throws `ServiceError`s. */
export function execute(
  execution: Execution,
  input: Values | ServiceError,
  gate: Pick<Gate, 'refuses'>,
): Values {
  if (input instanceof ServiceError) throw input
  const { service, model, operation, scope } = execution
  const problems = model.input ? violations(modelOf(service), model.input, input) : []
  if (problems.length > 0) throw new ServiceError(service.validationError, validationMessage(problems))
  const own = { action: `${service.name}:${model.name}`, resource: operation.resource(input, scope) }
  for (const { action, resource } of [own, ...(operation.also?.(input, scope) ?? [])]) {
    if (!gate.refuses({ action, resource, context: callContext(scope) })) continue
    throw new ServiceError(
      service.accessDenied,
      notAuthorized(scope, action, service.mention?.(resource) ?? resource),
    )
  }
  return { ...operation.handle(input, scope) }
}

function protocolOf({ service }: Execution): Protocol {
  return protocols[modelOf(service).metadata.protocol]
}

function subjectOf({ service, model, requestId }: Execution): Subject {
  return { model: modelOf(service), operation: model, requestId }
}

function refused(execution: Execution, error: ServiceError): Result {
  const { service, model } = execution
  const reference = errorReference(modelOf(service), model, error.code)
  const shape = reference && shapeOf(modelOf(service), reference)
  const status = shape ? statusOfError(shape) : service.commonErrors[error.code]
  if (status === undefined) return bug(execution, `${model.name} can't answer ${error.code}`)
  const text = shape?.members?.message === undefined ? 'Message' : 'message'
  const members = { ...error.members, [text]: error.message }
  const problems = reference ? violations(modelOf(service), reference, members) : []
  if (problems.length > 0) return bug(execution, validationMessage(problems))
  return failed(execution, { status, code: error.code, message: error.message, members })
}

/** Reports a bug of the sandbox, both in the response and in the list that tests check. */
function bug(execution: Execution, message: string): Result {
  execution.scope.world.bugs.push(`${execution.service.name} ${execution.model.name}: ${message}`)
  return failed(execution, { status: 500, code: 'SandboxBug', message, members: { message } })
}

function failed(execution: Execution, error: WireError): Result {
  const answer = protocolOf(execution).writeError(subjectOf(execution), error)
  return { answer, took: false, errorCode: error.code }
}

function outputProblems({ service, model, operation }: Execution, output: Values): readonly string[] {
  const { omits } = operation
  if (model.output !== undefined)
    return violations(modelOf(service), model.output, output)
      .filter((problem) => !service.beyondModel?.test(problem))
      .filter(
        (problem) =>
          omits === undefined ||
          !problem.includes(`at '${omits}' failed to satisfy constraint: Member must not be null`),
      )
  return Object.keys(output).map((member) => `${model.name} has no output, but answers ${member}`)
}
