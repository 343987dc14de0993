import { json } from 'node:stream/consumers'
import { type LocalServer, startLocalServer } from './local-server.ts'

/** Answers SSM's GetParameter with decrypted values by ARN, over SSM's protocol; all that a helper asks of it. */
export function startParameterStore(values: ReadonlyMap<string, string>): Promise<LocalServer> {
  return startLocalServer(async (request, response) => {
    const { Name: arn, WithDecryption: decrypt } = (await json(request)) as Record<string, unknown>
    const value = values.get(String(arn))
    const known = request.headers['x-amz-target'] === 'AmazonSSM.GetParameter' && decrypt === true
    const found = known && value !== undefined
    const body = found
      ? { Parameter: { ARN: arn, Type: 'SecureString', Value: value, Version: 1 } }
      : { __type: 'ParameterNotFound' }
    response.writeHead(found ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(body))
  })
}
