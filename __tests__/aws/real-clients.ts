import type { Sandbox } from '../../sandbox/sandbox.ts'
import { type Clients, makeClients } from '../../src/aws/client/clients.ts'
import type { Clock } from '../../src/aws/client/clock.ts'

/** Calls `body` with the action's own clients at the sandbox, and a clock whose time passes only while somebody waits. */
export async function withRealClients<T>(
  sandbox: Sandbox,
  body: (clients: Clients, clock: Clock) => Promise<T>,
): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, sandbox.env)
  try {
    const clock = makeClock()
    return await body(makeClients(clock), clock)
  } finally {
    process.env = before
  }
}

function makeClock(): Clock {
  let time = 0
  return {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds
    },
  }
}
