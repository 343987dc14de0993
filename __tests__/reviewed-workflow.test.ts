import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const folder = mkdtempSync(join(tmpdir(), 'reviewed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const digest = `d1.${'a'.repeat(64)}`

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { id?: string; run?: string }[] }>>
}

/** Runs the step as the runner's shell does, with a `gh` that finds `head` and `run`, and keeps `artifact`. */
function findDigest(found: { head?: string; run?: string; artifact?: string; given?: string }) {
  const workflow = parse(readFileSync('examples/workflows/reviewed.yml', 'utf8')) as Workflow
  const script = workflow.jobs.deploy?.steps.find(({ id }) => id === 'reviewed')?.run ?? ''
  const output = join(folder, 'output')
  writeFileSync(output, '')
  writeFileSync(
    join(folder, 'gh'),
    `#!/bin/sh\necho "$*" >> "$LOG"\ncase "$*" in
*/pulls*) echo "$HEAD" ;;
*head_sha=*) echo "$RUN" ;;
run\\ download*) [ -n "$ARTIFACT" ] && echo "$ARTIFACT" > digest.txt ;;
esac\n`,
  )
  chmodSync(join(folder, 'gh'), 0o755)
  writeFileSync(join(folder, 'step.sh'), script)
  const log = join(folder, 'log')
  writeFileSync(log, '')
  const { status } = spawnSync('bash', ['-e', 'step.sh'], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      ...{ GITHUB_OUTPUT: output, LOG: log, GH_REPO: 'acme/shop', GITHUB_SHA: 'merged' },
      ...{ HEAD: found.head ?? '', RUN: found.run ?? '', ARTIFACT: found.artifact ?? '' },
      GIVEN: found.given ?? '',
      GITHUB_EVENT_NAME: found.given === undefined ? 'push' : 'workflow_dispatch',
    },
  })
  return { status, output: readFileSync(output, 'utf8'), calls: readFileSync(log, 'utf8') }
}

describe('the step that finds the reviewed digest', () => {
  test('takes it from the run for the last commit of the merged pull request', () => {
    const { status, output, calls } = findDigest({ head: 'c0ffee', run: '42', artifact: digest })
    expect({ status, output }).toEqual({ status: 0, output: `digest=${digest}\n` })
    expect(calls).toContain('head_sha=c0ffee')
    expect(calls).toContain('run download 42 --name lambda-secrets-digest')
  })

  test('takes a digest given by hand, and asks nobody', () => {
    expect(findDigest({ given: digest })).toEqual({ status: 0, output: `digest=${digest}\n`, calls: '' })
  })

  test.each<[string, Parameters<typeof findDigest>[0]]>([
    ['a commit that no pull request brought', {}],
    ['a pull request without a plan', { head: 'c0ffee' }],
    ['a run without the artifact', { head: 'c0ffee', run: '42' }],
    ['a dispatch without a digest', { given: '', head: 'c0ffee', run: '42', artifact: digest }],
  ])('fails for %s, and asks for no run of others', (_, found) => {
    const { status, output, calls } = findDigest(found)
    expect(status).not.toBe(0)
    expect(output).toBe('')
    expect(calls).not.toMatch(/head_sha=(\s|$)/)
  })

  test('lets no artifact set another output', () => {
    const { output } = findDigest({ head: 'c0ffee', run: '42', artifact: `${digest}\nmode=apply` })
    expect(output).toBe(`digest=${digest}\n`)
  })
})
