import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { openBranch } from '../../src/github/branch-files.ts'
import { openOctokit } from '../../src/github/octokit.ts'
import { explainRefusal } from '../../src/github/refusal.ts'
import { plain, say } from '../../src/text/sentence.ts'

const page = `<!DOCTYPE html>\n<html>${'<p>We are down for maintenance.</p>'.repeat(500)}</html>`

interface Answer {
  readonly status: number
  readonly body: string
}

/** How a branch that GitHub answers about in this way could not be read. */
async function explained({ status, body }: Answer): Promise<string> {
  const type = body.startsWith('<') ? 'text/html' : 'application/json'
  const server = createServer((_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(body),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const repository = { owner: 'acme', name: 'shop', apiUrl, serverUrl: apiUrl }
  try {
    const octokit = await openOctokit(repository, 'token')
    return await openBranch(octokit, repository, { name: 'main', workspace: '/' }).then(
      () => 'read',
      (error: unknown) => plain(explainRefusal(error, say`Allow it.`)),
    )
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

test.each<readonly [string, Answer, string]>([
  [
    'a refusal',
    { status: 403, body: '{"message":"Not allowed."}' },
    'GitHub answered 403 (Not allowed). Allow it.',
  ],
  [
    'a page about maintenance',
    { status: 503, body: page },
    'GitHub answered 503 (an HTML page). The next run tries again.',
  ],
  [
    'a long message',
    { status: 422, body: JSON.stringify({ message: 'no '.repeat(200) }) },
    `GitHub answered 422 (${'no '.repeat(100)}…). The next run tries again.`,
  ],
  [
    'a page to sign in',
    { status: 200, body: page },
    "GitHub's answer could not be understood (Cannot read properties of undefined (reading 'sha')). The next run tries again.",
  ],
])('%s is told in a sentence', async (_, answer, sentence) => {
  expect(await explained(answer)).toBe(sentence)
})
