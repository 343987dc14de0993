import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { credentialsOf } from '../../sandbox/endpoint/credentials.ts'
import { startNetwork } from '../../sandbox/network.ts'
import { runTerminal } from '../../sandbox/terminal.ts'
import { useStage } from '../scenarios/stage.ts'

const stage = useStage()
const inAnHour = Date.now() + 3_600_000
const config = `[profile dev]
sso_session = company
sso_account_id = 123456789012
sso_role_name = developer
region = us-east-1

[sso-session company]
sso_start_url = https://company.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access
`

/** A home directory as `aws sso login` leaves it. */
function signIn(): string {
  const home = join(dirname(stage().workspace), 'home')
  const cache = join(home, '.aws', 'sso', 'cache')
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(home, '.aws', 'config'), config)
  const file = `${createHash('sha1').update('company').digest('hex')}.json`
  const token = { accessToken: 'token', expiresAt: new Date(inAnHour).toISOString(), region: 'us-east-1' }
  writeFileSync(join(cache, file), JSON.stringify(token))
  return home
}

/** What IAM Identity Center answers with credentials of an account. */
async function startPortal(account: string) {
  const server = createServer((_request, response) => {
    const roleCredentials = { ...credentialsOf(account), sessionToken: 'session', expiration: inAnHour }
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ roleCredentials }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

test('a profile of IAM Identity Center is used through a proxy', async () => {
  const { aws, declare, workspace } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
  const portal = await startPortal('123456789012')
  const hosts = {
    'sso.us-east-1.amazonaws.com': portal.url,
    'us-east-1.amazonaws.com': aws.url,
    'amazonaws.com': aws.url,
  }
  const network = await startNetwork(hosts)
  try {
    const env = { ...network.env, HOME: signIn(), AWS_EC2_METADATA_DISABLED: 'true' }
    const { code, stderr } = await runTerminal(['plan', '--profile', 'dev'], { workspace, env })
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(network.connects).toContain('portal.sso.us-east-1.amazonaws.com:443')
  } finally {
    await network.close()
    portal.close()
  }
})
