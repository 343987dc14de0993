import type { Fault } from '../../sandbox/endpoint/faults.ts'
import type { StartedAction } from '../../sandbox/runner.ts'
import { type OperationName, services } from '../../sandbox/services/services.ts'
import { isSecretArn } from '../../src/text/arn.ts'
import { policyNameNow } from './policy-name.ts'
import { aliasName } from './release.ts'
import type { Edit, Trouble } from './trouble.ts'
import type { Watch } from './watch.ts'
import { type World, widened } from './world.ts'

/** Starts the troubles of a run that has just started; returns a function that ends all of them. */
export function bringAbout(troubles: readonly Trouble[], stricken: Stricken): () => void {
  const { aws, functions } = stricken.world
  const lifts = troubles.map((trouble) => bring(trouble, stricken))
  return () => {
    for (const lift of lifts) lift()
    for (const { name, roleName } of functions) {
      aws.function(name).nextUpdate = { status: 'Successful' }
      // When somebody runs it again, IAM shows all writes.
      const { stale } = aws.role(roleName)
      if (stale !== undefined) stale.readsLeft = 0
    }
  }
}

/** What trouble affects. */
export interface Stricken {
  readonly world: World
  readonly watch: Watch
  readonly run: StartedAction
}

function bring(trouble: Trouble, { world, watch, run }: Stricken): () => void {
  const { aws } = world
  switch (trouble.kind) {
    case 'fault':
      return aws.fault(trouble.echo ? echoing(trouble.fault, world) : trouble.fault)
    case 'kill': {
      const { operation, nth } = trouble
      const calls = operation === 'any write' ? { write: true } : { operation }
      return aws.fault({ ...calls, nth, act: { kind: 'kill', kill: run.kill } })
    }
    case 'edit': {
      const { operation, nth, edit } = trouble
      return aws.fault({ operation, nth, act: { kind: 'change', change: () => meddle(edit, world, watch) } })
    }
    case 'deny':
      return aws.deny(actionOf(trouble.operation))
  }
}

/** Returns the IAM action of an operation: it has the same name for everything that the action calls. */
function actionOf(operation: OperationName): string {
  const service = Object.values(services).find(({ operations }) => operation in operations)
  return `${service?.name}:${operation}`
}

/**
 * Returns the fault with all functions' variables in its response, like some errors of Lambda; only Lambda has them.
 */
function echoing(fault: Fault, { aws, functions }: World): Fault {
  if (fault.act.kind !== 'answer' || !/FunctionConfiguration|PublishVersion/.test(fault.operation ?? ''))
    return fault
  const variables = functions.map(({ name }) => aws.function(name).variables)
  const message = `Bad request: ${JSON.stringify(variables)} ${variables.flatMap((each) => Object.values(each)).join(' ')}`
  const body = JSON.stringify({ __type: 'InvalidParameterValueException', message, Message: message })
  return { ...fault, act: { ...fault.act, body, contentType: 'application/json' } }
}

/** Applies what somebody else does to the first function. */
function meddle(edit: Edit, { aws, functions }: World, { survivors, meddled, rolledBack }: Watch): void {
  const [first] = functions
  if (first === undefined) return
  const { name, roleName } = first
  const { variables, aliases } = aws.function(name)
  const { policies } = aws.role(roleName)
  const policyName = policyNameNow(policies, first)
  const policy = policies.get(policyName)
  switch (edit) {
    case 'foreign-variable':
      aws.changeFunction(name, { variables: { ...variables, ADDED: 'by somebody else' } })
      survivors.get(first)?.set('ADDED', 'by somebody else')
      return
    case 'own-variables': {
      const others = Object.entries(variables).filter(([, value]) => !isSecretArn(value))
      aws.changeFunction(name, { variables: Object.fromEntries(others) })
      for (const [variable, value] of survivors.get(first) ?? [])
        if (isSecretArn(value)) survivors.get(first)?.delete(variable)
      break
    }
    case 'policy-deleted':
      policies.delete(policyName)
      break
    case 'policy-widened':
      if (policy !== undefined) policies.set(policyName, widened(policy))
      break
    case 'released':
      // It serves the variables that are already live, so nothing is excused.
      if (aliases.size > 0) aws.pointAlias(name, { name: aliasName, version: aws.publishVersion(name) })
      return
    case 'rolled-back':
      if (aliases.size === 0) return
      aws.pointAlias(name, { name: aliasName, version: '1' })
      rolledBack.set(first, 'unlisted')
      return
  }
  meddled.add(first)
}
