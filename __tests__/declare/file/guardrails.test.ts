import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readGuardrails } from '../../../src/declare/file/guardrails.ts'
import type { FileSource } from '../../../src/model/file-source.ts'
import { configPath, declareIn } from '../workspace.ts'

const noSecrets = 'functions: { orders: { secrets: {} } }'

/** The guardrails in the file of a commit. */
async function guardrailsOf(text: string, stage?: string) {
  const inputs = stage === undefined ? {} : { stage }
  return (await declareIn({ files: { [configPath]: `version: 1\n${noSecrets}\n${text}` }, inputs }))
    .guardrails
}

const staged = `
guardrails:
  allowed-secrets: ["{stage}/*", "shared/*"]
  expires-within: 90
  stages:
    prod: { require-reason: true, expires-within: 30 }
    dev: { allowed-secrets: ["*"], expires-within: 3660 }
stages: { prod: {}, dev: {}, canary: { extends: prod } }
`

describe('guardrails in the file', () => {
  test('are absent if it has none', async () => {
    expect(await guardrailsOf('')).toBeUndefined()
    expect(await guardrailsOf('guardrails: {}')).toEqual({})
  })

  test.each([
    ['prod', { secrets: ['prod/*', 'shared/*'], requireReason: true, expiresWithin: 30 }],
    ['dev', { secrets: ['*'], expiresWithin: 3660 }],
    ['canary', { secrets: ['canary/*', 'shared/*'], expiresWithin: 90 }],
  ])('use the limits of the stage, else those for all stages: %s', async (stage, expected) => {
    expect(await guardrailsOf(staged, stage)).toEqual(expected)
  })

  test('have approvals, whose patterns know the stage', async () => {
    const text = `
guardrails:
  approvals: [{ secrets: "{stage}/*", by: [alice, acme/payments, "renovate[bot]"] }]
  stages: { prod: { approvals: [{ secrets: "*", by: [bob], count: 2 }] } }
stages: { prod: {}, dev: {} }
`
    const by = ['alice', 'acme/payments', 'renovate[bot]']
    expect(await guardrailsOf(text, 'dev')).toEqual({ approvals: [{ secrets: 'dev/*', by, count: 1 }] })
    const own = [{ secrets: '*', by: ['bob'], count: 2 }]
    expect(await guardrailsOf(text, 'prod')).toEqual({ approvals: own })
  })

  test('cover no other account by the name of a stage', async () => {
    const stage = 'arn:aws:secretsmanager:us-east-1:999999999999:secret:prod'
    const text = (limits: string) => `guardrails: { ${limits} }\nstages: { "${stage}": {} }`
    const asked = guardrailsOf(text('allowed-secrets: ["{stage}/*"]'), stage)
    await expect(asked).rejects.toThrow(/:3:33: The name of the stage makes an ARN of this/)
    const whole = await guardrailsOf(text('allowed-secrets: ["arn:*:{stage}"]'), stage)
    expect(whole).toEqual({ secrets: [`arn:*:${stage}`] })
  })

  test.each([
    [
      'guardrails: { approvals: [{ secrets: "arn:aws:secretsmanager:*:*:secret:x", by: [a] }] }',
      /:3:38: .*in every account/,
    ],
    ['guardrails: { approvals: [{ secrets: x, by: [] }] }', /at least one login or team/],
    ['guardrails: { approvals: [{ secrets: x, by: ["@alice"] }] }', /Write a login/],
    ['guardrails: { approvals: [{ secrets: x, by: [a], count: 0 }] }', /at least 1/],
    ['guardrails: { approvals: [{ secrets: x }] }', /"by" is missing/],
    ['guardrails: { reason: true }', /:3:15: The key "reason" is unknown/],
    ['guardrails: { expires-within: 0 }', /:3:31: .*at least one day/],
    ['guardrails: { expires-within: 1.5 }', /whole days/],
    ['guardrails: { expires-within: "30" }', /a number of days/],
    [
      'guardrails: { allowed-secrets: ["{account}/x"] }',
      /:3:33: The only placeholder in guardrails is \{stage\}/,
    ],
    ['guardrails: { allowed-secrets: ["{stage}/x"] }', /\{stage\} has no value here/],
    ['guardrails: { allowed-secrets: ["a b"] }', /"a b" cannot match any secret/],
    ['guardrails: { allowed-secrets: ["*:secret:x"] }', /cannot match any secret\. .*or for ARNs/],
    [
      'guardrails: { approvals: [{ secrets: "ssm:/payments/*", by: [a] }] }',
      /:3:38: "ssm:\/payments\/\*" cannot match any secret\. It is compared with the name alone: write "\/payments\/\*"/,
    ],
    ['guardrails: { allowed-secrets: [ok, *] }', /:3:37: .*a text that starts like this needs quotes/],
    ['guardrails: { stages: { prod: {} } }', /:3:25: There is no stage "prod"/],
  ])('%s is refused at its place', async (text, message) => {
    await expect(guardrailsOf(text)).rejects.toThrow(message)
  })
})

test.each(['dev', 'prod'])('the example declares stage %s within limits', async (stage) => {
  const text = readFileSync('examples/config-guardrails.yml', 'utf8')
  const { guardrails, functions } = await declareIn({ files: { [configPath]: text }, inputs: { stage } })
  expect(guardrails?.secrets).toEqual([`payments/${stage}/*`, 'shared/*'])
  expect(guardrails?.expiresWithin).toBe(stage === 'prod' ? 180 : undefined)
  expect(functions[0]?.secrets).toHaveLength(1)
})

describe('the input allowed-secrets', () => {
  const declared = (text: string) =>
    declareIn({ files: { [configPath]: `version: 1\n${noSecrets}` }, inputs: { 'allowed-secrets': text } })

  test('has one pattern per line', async () => {
    const { allowedSecrets } = await declared(
      '\n payments/* # theirs\n\narn:aws:secretsmanager:*:secret:x-??????',
    )
    expect(allowedSecrets).toEqual(['payments/*', 'arn:aws:secretsmanager:*:secret:x-??????'])
  })

  test('allows everything with the one pattern that matches everything', async () => {
    expect(await declared('*')).not.toHaveProperty('allowedSecrets')
    expect(await declareIn({ files: { [configPath]: `version: 1\n${noSecrets}` } })).not.toHaveProperty(
      'allowedSecrets',
    )
  })

  test.each([
    ['', /input allowed-secrets: The input allowed-secrets contains no pattern/],
    ['# none', /The input allowed-secrets contains no pattern/],
    ['a\n${b}', /input allowed-secrets, line 2: .*cannot match any secret/],
  ])('%j is refused', async (text, message) => {
    await expect(declared(text)).rejects.toThrow(message)
  })
})

describe('the guardrails of another commit', () => {
  function source(files: Readonly<Record<string, string>>): FileSource {
    return {
      exists: async (path) => Object.hasOwn(files, path),
      read: async (path) => {
        const text = files[path]
        return text === undefined
          ? { kind: 'absent' }
          : { kind: 'found', file: path, bytes: Buffer.from(text) }
      },
    }
  }
  const choice = { config: undefined, stage: undefined }
  const guarded = 'guardrails: { require-reason: true }'

  test('are read even if the rest of the file is wrong', async () => {
    const files = source({ [configPath]: `version: 7\nfunctionz: 1\n${guarded}` })
    expect(await readGuardrails(choice, files)).toEqual({ values: [{ requireReason: true }], problems: [] })
  })

  test('are found like a declaration: by name, or in the usual places', async () => {
    const files = source({ 'deploy/x.yml': guarded })
    expect((await readGuardrails({ ...choice, config: 'deploy/x.yml' }, files)).values).toHaveLength(1)
    expect(await readGuardrails(choice, files)).toEqual({ values: [], problems: [] })
    expect(await readGuardrails({ ...choice, config: 'other.yml' }, files)).toEqual({
      values: [],
      problems: [],
    })
  })

  test('are absent in settings of Zappa', async () => {
    const files = source({ 'zappa_settings.json': '{"prod": {}}' })
    expect(await readGuardrails(choice, files)).toEqual({ values: [], problems: [] })
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['that is not YAML', { [configPath]: 'guardrails: {' }],
    ['whose guardrails are wrong', { [configPath]: 'guardrails: 7' }],
    ['of which there are two', { [configPath]: guarded, '.github/lambda-secrets.json': '{}' }],
  ])('are not treated as absent in a file %s', async (_, files) => {
    const { values, problems } = await readGuardrails(choice, source(files))
    expect(values).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })
})
