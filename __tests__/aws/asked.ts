import { expect } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import type { Clients } from '../../src/aws/client/clients.ts'
import { onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

/** A call, what an endpoint answers to it, and what makes it. */
export interface Asked {
  readonly operation: OperationName
  readonly answer: object
  readonly ask: (clients: Clients) => Promise<{ readonly kind: string }>
}

/** Expects what an answer is taken for. */
export function expectState({ operation, answer, ask }: Asked, state: object): Promise<void> {
  return onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      sandbox.addFunction({ name: 'orders', role })
      sandbox.addSecret({ name: 'db', suffix: 'AbCdEf' })
      const body = JSON.stringify(answer)
      sandbox.fault({
        operation,
        act: { kind: 'answer', status: 200, body, contentType: 'application/json' },
      })
      expect(await ask(clients)).toMatchObject(state)
    }),
  )()
}

/** Expects an answer to be unreadable because it is about something else than was asked for. */
export function expectRefusal(asked: Asked): Promise<void> {
  return expectState(asked, { failure: { code: expect.stringMatching(/^(UnreadableAnswer|WrongAnswer)$/) } })
}
