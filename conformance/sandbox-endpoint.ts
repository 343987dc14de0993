import { startSandbox } from '../sandbox/sandbox.ts'
import type { Endpoint } from './endpoint.ts'
import { startJudge } from './judge.ts'

/** The project's own simulated AWS. Each of its worlds is used once, so `reset` starts a new one. */
export async function sandboxEndpoint(): Promise<Endpoint> {
  let world = await openWorld()
  return {
    name: 'sandbox',
    get env() {
      return world.aws.env
    },
    get judge() {
      return world.judge
    },
    addRole: async (role) => world.aws.addRole(role),
    addFunction: async ({ invokedBy, ...lambdaFunction }) =>
      world.aws.addFunction({ ...lambdaFunction, invokedBy: invokedBy === undefined ? [] : [invokedBy] }),
    addSecret: async ({ name, keyId }) =>
      world.aws.addSecret({ name, ...(keyId === undefined ? {} : { kmsKeyId: keyId }) }),
    addParameter: async (name) => world.aws.addParameter({ name }),
    addKey: async (alias) => {
      const keyId = world.aws.addKey()
      world.aws.addAlias({ name: alias, keyId })
      return keyId
    },
    publishVersion: async (name) => {
      world.aws.publishVersion(name)
    },
    pointAlias: async (name, alias) => world.aws.pointAlias(name, alias),
    scheduleDeletion: async (name) => {
      world.aws.secret(name).deletedDate = world.aws.clock.now()
    },
    disableKey: async (arn) => {
      world.aws.key(arn).state = 'Disabled'
    },
    reset: async () => {
      await world.close()
      world = await openWorld()
    },
    close: () => world.close(),
  }
}

async function openWorld() {
  const aws = await startSandbox()
  const judge = startJudge(aws.env)
  return {
    aws,
    judge,
    close: async () => {
      await Promise.all([aws.close(), judge.close()])
      if (aws.bugs.length > 0) throw new Error(aws.bugs.join('\n'))
    },
  }
}
