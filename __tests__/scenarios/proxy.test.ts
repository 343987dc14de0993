import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { type Network, startNetwork } from '../../sandbox/network.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import { useStage } from './stage.ts'

const stage = useStage()
let github: GitHub
let network: Network

beforeEach(async () => {
  github = await startGitHub()
  network = await startNetwork({
    'amazonaws.com': stage().aws.url,
    'us-east-1.amazonaws.com': stage().aws.url,
    'github.example': github.url,
  })
})
afterEach(async () => {
  await network.close()
  await github.close()
})

/** Runs the built bundle on a pull request that gives `orders` its first secret. */
async function review(serverUrl: string, env: Readonly<Record<string, string>>): Promise<ActionResult> {
  const { aws, declare, run } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
  const number = await github.openPullRequest('change')
  const payload = { pull_request: { number, head: { sha: '2'.repeat(40) }, base: { ref: 'main' } } }
  const enterprise = { ...github, url: `${serverUrl}/api/v3`, serverUrl }
  return run({}, { event: 'pull_request', payload, github: enterprise, env: { ...network.env, ...env } })
}

/** What a runner knows of AWS where no endpoint is set: its real names. */
function awsItself(): Readonly<Record<string, string>> {
  const { AWS_ENDPOINT_URL: _endpoint, ...others } = stage().aws.env
  return others
}

const gain = '`orders` gains access to `db`'

describe('behind a proxy', () => {
  test('AWS and GitHub Enterprise Server are reached through it, by the names that it must allow', async () => {
    const { code, summary } = await review('https://github.example', awsItself())
    expect({ code, summary }).toMatchObject({ code: 0, summary: expect.stringContaining(gain) })
    const [comment] = await github.comments(1)
    expect(comment?.body).toContain(gain)
    expect(comment?.body).toContain('https://github.example/acme/shop/')
    expect(comment?.body).not.toContain('https://github.com/')
    expect([...new Set(network.connects)].sort()).toEqual([
      'github.example:443',
      'iam.amazonaws.com:443',
      'lambda.us-east-1.amazonaws.com:443',
      'secretsmanager.us-east-1.amazonaws.com:443',
    ])
  })

  test('what NO_PROXY names is reached directly', async () => {
    const aws = { ...stage().aws.env, AWS_ENDPOINT_URL: network.direct('amazonaws.com') }
    const { code } = await review(network.direct('github.example'), { ...aws, NO_PROXY: '0.0.0.0' })
    expect(code).toBe(0)
    expect((await github.comments(1)).map(({ body }) => body)).toEqual([expect.stringContaining(gain)])
    expect(network.connects).toEqual([])
  })

  test('a proxy that refuses is reported, and its password is not shown', async () => {
    network.refuse()
    const { code, stdout } = await review('https://github.example', awsItself())
    expect(code).toBe(1)
    expect(stdout).toContain('the proxy did not connect to the endpoint')
    expect(stdout).not.toContain('s3cr3t')
  })

  test('a proxy that decrypts TLS with a certificate that Node.js does not know is reported, and what to set', async () => {
    const { code, stdout } = await review('https://github.example', {
      ...awsItself(),
      NODE_EXTRA_CA_CERTS: '',
    })
    expect(code).toBe(1)
    expect(stdout).toContain("(DEPTH_ZERO_SELF_SIGNED_CERT: the endpoint's certificate is not trusted)")
    expect(stdout).toContain('name the file of its certificate in NODE_EXTRA_CA_CERTS')
  })

  test('a malformed proxy URL is reported, and not shown', async () => {
    const { code, stdout } = await review('https://github.example', {
      ...awsItself(),
      HTTPS_PROXY: 'http://runner:s3cr@t@[',
    })
    expect(code).toBe(1)
    expect(stdout).toContain('::error::HTTPS_PROXY is not the URL of an HTTP proxy')
    expect(stdout).not.toContain('s3cr')
  })
})
