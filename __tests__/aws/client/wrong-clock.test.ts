import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { makeClients } from '../../../src/aws/client/clients.ts'
import { readFunction, writeConfiguration } from '../../../src/aws/lambda/functions.ts'
import { region } from '../../builders/observation.ts'

const hour = 3_600_000

/** Whether a request is signed within five minutes of an hour from now. */
function isSignedInAnHour({ headers }: IncomingMessage): boolean {
  const signed = String(headers['x-amz-date']).replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5')
  return Math.abs(Date.parse(signed) - Date.now() - hour) < 300_000
}

/** Calls `body` where Lambda's clock is an hour ahead of this machine's, so that it refuses what is signed by this one. */
async function withLambdaAnHourAhead(body: () => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const status = isSignedInAnHour(request) ? 200 : 403
    const date = new Date(Date.now() + hour).toUTCString()
    response.writeHead(status, {
      date,
      'x-amzn-errortype': status === 200 ? '' : 'InvalidSignatureException',
    })
    response.end(JSON.stringify({ FunctionName: 'orders', message: 'Signature expired' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const before = { ...process.env }
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` })
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'sandbox', AWS_SECRET_ACCESS_KEY: 'sandbox' })
  try {
    await body()
  } finally {
    process.env = before
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

test('a machine whose clock is wrong can read, and then write with one try', () =>
  withLambdaAnHourAhead(async () => {
    const clients = makeClients()
    const orders = { region, functionName: 'orders' }
    await readFunction(clients, orders)
    const written = await writeConfiguration(clients, { ...orders, variables: new Map(), revisionId: 'r' })
    expect(written).toEqual({ kind: 'done' })
  }))
