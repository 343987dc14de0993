import { describe, expect, test } from '@jest/globals'
import { onBench } from './bench.ts'

/** A request as boto3 makes it; its signature is not checked. */
function getCallerIdentity(url: string, accessKeyId: string) {
  const scope = `${accessKeyId}/20260101/eu-west-1/sts/aws4_request`
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`
  const body = new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15' })
  return fetch(url, { method: 'POST', headers: { authorization }, body })
}

describe('the caller’s identity', () => {
  test(
    'is that of the account whose key signed the request',
    onBench(async ({ sandbox }) => {
      for (const account of ['123456789012', '999999999999']) {
        const { credentials } = sandbox.clientConfig({ account })
        const response = await getCallerIdentity(sandbox.url, credentials.accessKeyId)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')).toBe('text/xml')
        const xml = await response.text()
        expect(xml).toMatch(
          /^<GetCallerIdentityResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/">/,
        )
        expect(xml).toContain(`<Account>${account}</Account>`)
        expect(xml).toContain(`<Arn>arn:aws:sts::${account}:assumed-role/deployer/run</Arn>`)
      }
    }),
  )
})
