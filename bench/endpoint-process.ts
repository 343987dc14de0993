import { formatPolicyDocument } from '../__tests__/builders/policy-document.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import type { Manners, Order, Reply, Scene, Tally } from './endpoint.ts'
import { functionName, secretName, variableName } from './scene.ts'

const scene = JSON.parse(process.argv[2] ?? '') as Scene
const aws = await startSandbox()
furnish(aws, scene)
process.on('message', (order: Order) => follow(order))
process.on('disconnect', () => process.exit())
send({ kind: 'ready', env: aws.env })

/** Each function has its own role and foreign variables; an update ends at once, so that no waiting counts. */
function furnish(sandbox: Sandbox, { functions, secrets, others = 0, granted = 0 }: Scene): void {
  const foreign = { LOG_LEVEL: 'info', TABLE: 'orders' }
  const arns = Array.from({ length: secrets }, (_, index) => sandbox.addSecret({ name: secretName(index) }))
  const grants = arns.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
  const document = formatPolicyDocument(grants, 'us-east-1') ?? ''
  const ours = Object.fromEntries(arns.map((arn, index) => [variableName(index), arn]))
  for (let index = 0; index < functions; index++) {
    const name = functionName(index)
    const isGranted = index < granted
    const policies = isGranted ? { [`lambda-secrets-${name}`]: document } : {}
    const role = sandbox.addRole({ name: `${name}-role`, policies })
    const variables = isGranted ? { ...foreign, ...ours } : foreign
    sandbox.addFunction({ name, role, variables, readsUntilSettled: 0 })
  }
  const role = sandbox.addRole({ name: 'others-role' })
  for (let index = 0; index < others; index++)
    sandbox.addFunction({ name: `another-${index}`, role, variables: foreign })
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

function behave({ latency, lambdaRate, iamRate }: Manners): void {
  aws.clearFaults()
  if (latency !== undefined) aws.fault({ act: { kind: 'delay', until: latency } })
  throttle('lambda', lambdaRate)
  throttle('iam', iamRate)
}

function throttle(service: 'iam' | 'lambda', perSecond: number | undefined): void {
  if (perSecond === undefined) return
  const take = bucket(perSecond)
  aws.fault({ service, when: () => !take(), act: { kind: 'throttle' } })
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
    throttled: calls.filter(({ service, status }) => service === 'lambda' && status === 429).length,
    iamThrottled: calls.filter(({ errorCode }) => errorCode === 'Throttling').length,
  }
}

function send(reply: Reply): void {
  process.send?.(reply)
}
