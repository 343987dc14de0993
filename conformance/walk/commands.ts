import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../act-run.ts'

/**
 * What the README's lines call beside `aws`, as far as they call it: `curl -sSfO` of a file of this repository, which is
 * copied from this clone, and `gh api PATH --jq FILTER`, which asks the GitHub at GITHUB_API_URL. The filter is run by
 * gojq, as `gh` itself does.
 */
const [command, ...words] = process.argv.slice(2)
if (command === 'curl') download(words)
else if (command === 'gh') await askGitHub(words)

function download([flags, url = '', ...more]: readonly string[]): void {
  const [, path] =
    /^https:\/\/raw\.githubusercontent\.com\/org\/lambda-secrets-action\/v1\/(.+)$/.exec(url) ?? []
  if (flags !== '-sSfO' || more.length > 0) fail('curl: only -sSfO URL is known here')
  else if (path === undefined || !existsSync(join(root, path))) fail(`curl: (22) ${url} is not in this clone`)
  else copyFileSync(join(root, path), basename(path))
}

async function askGitHub([verb, path = '', flag, filter = '', ...more]: readonly string[]): Promise<void> {
  if (verb !== 'api' || flag !== '--jq' || more.length > 0)
    return fail('gh: only api PATH --jq FILTER is known here')
  const origin = execFileSync('git', ['config', 'remote.origin.url'], { encoding: 'utf8' })
  const [, owner = '', repo = ''] = /github\.com\/([^/]+)\/([^/]+)\.git\s*$/.exec(origin) ?? []
  const { GITHUB_API_URL = '', GH_TOKEN = '' } = process.env
  const filled = path.replace('{owner}', owner).replace('{repo}', repo)
  const answer = await fetch(`${GITHUB_API_URL}/${filled}`, {
    headers: { authorization: `Bearer ${GH_TOKEN}` },
  })
  if (!answer.ok) return fail(`gh: HTTP ${answer.status} (${filled})`)
  const input = await answer.text()
  execFileSync(join(root, '.tools/gojq'), ['--raw-output', filter], {
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
