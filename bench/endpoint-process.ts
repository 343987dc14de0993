import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import type { Manners, Order, Reply, Scene, Tally } from './endpoint.ts'
import { functionName, secretName } from './scene.ts'

const scene = JSON.parse(process.argv[2] ?? '') as Scene
const aws = await startSandbox()
furnish(aws, scene)
process.on('message', (order: Order) => follow(order))
process.on('disconnect', () => process.exit())
send({ kind: 'ready', env: aws.env })

/** Each function has its own role and foreign variables; an update ends at once, so that no waiting counts. */
function furnish(sandbox: Sandbox, { functions, secrets }: Scene): void {
  for (let index = 0; index < secrets; index++) sandbox.addSecret({ name: secretName(index) })
  for (let index = 0; index < functions; index++) {
    const name = functionName(index)
    const role = sandbox.addRole({ name: `${name}-role` })
    const variables = { LOG_LEVEL: 'info', TABLE: 'orders' }
    sandbox.addFunction({ name, role, variables, readsUntilSettled: 0 })
  }
}

function follow(order: Order): void {
  switch (order.kind) {
    case 'behave':
      behave(order.manners)
      send({ kind: 'behaving' })
      break
    case 'tally':
      send({ kind: 'tally', tally: tallied(aws), bugs: aws.bugs })
      aws.clearCalls()
      break
    case 'close':
      process.exit()
  }
}

function behave({ latency, lambdaRate }: Manners): void {
  aws.clearFaults()
  if (latency !== undefined) aws.fault({ act: { kind: 'delay', until: latency } })
  if (lambdaRate !== undefined) {
    const take = bucket(lambdaRate)
    aws.fault({ service: 'lambda', when: () => !take(), act: { kind: 'throttle' } })
  }
}

/** A bucket that holds one second's refill; taking from it returns whether there was anything. */
function bucket(perSecond: number): () => boolean {
  let left = perSecond
  let at = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(perSecond, left + ((now - at) * perSecond) / 1000)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}

function tallied({ calls }: Sandbox): Tally {
  const counts: Record<string, number> = {}
  for (const { operation } of calls) counts[operation] = (counts[operation] ?? 0) + 1
  return {
    calls: counts,
    lambda: calls.filter(({ service }) => service === 'lambda').length,
    throttled: calls.filter(({ status }) => status === 429).length,
  }
}

function send(reply: Reply): void {
  process.send?.(reply)
}
