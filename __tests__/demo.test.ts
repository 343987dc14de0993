import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runnerVariables } from '../sandbox/runner.ts'

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-demo-test-'))
  let told = ''

  beforeAll(async () => {
    const company = { NODE_USE_ENV_PROXY: '1', http_proxy: 'http://127.0.0.1:9' }
    const env = { ...runnerVariables(), ...company, PATH: process.env.PATH, TMPDIR: folder }
    const demo = await promisify(execFile)(process.execPath, ['sandbox/demo.ts'], { env })
    expect(demo.stderr).toBe('')
    told = demo.stdout
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('tells its five steps in order', () => {
    expect(told.match(/^\d {2}.*$/gm)).toEqual([
      '1  A pull request declares both secrets: the action shows what would change',
      '2  It is merged: the deploy grants first, then sets the variables',
      '3  The same commit is deployed again: there is nothing to do',
      '4  A commit removes one secret: first its variable, then its grant',
      '5  The same from the existing settings of a Zappa project: one more key, no other file',
    ])
  })

  test('shows the writes of each step, and that the others have none', () => {
    expect(told.match(/^.*(None that writes|that write, in this order).*$/gm)).toEqual([
      '   None that writes.',
      '   2 that write, in this order: PutRolePolicy, UpdateFunctionConfiguration.',
      '   None that writes.',
      '   2 that write, in this order: UpdateFunctionConfiguration, PutRolePolicy.',
      '   2 that write, in this order: PutRolePolicy, UpdateFunctionConfiguration.',
    ])
  })

  test('shows the comment as a person reads it, without marks or markup', () => {
    expect(told).toContain('Lambda secrets: orders-api gains access to 2 secrets')
    expect(told).toContain('+DB_READER_ARN=arn:aws:secretsmanager:')
    expect(told).toContain('Applied in run 102 for commit')
    expect(told).not.toMatch(/<!--|<\/?\w+>|\*\*|```|\]\(/)
  })

  test('has no colors if nobody sees them', () => {
    expect(told).not.toContain('\u001b')
  })

  test('tells no value of a variable that the action did not set', () => {
    expect(told).toContain('SESSION_KEY')
    expect(told).not.toContain('correct horse battery staple')
  })

  test('leaves nothing behind', () => {
    expect(readdirSync(folder)).toEqual([])
  })
})
