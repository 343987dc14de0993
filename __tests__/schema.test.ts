import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { configJsonSchema } from '../schema/json-schema.ts'
import { referencePage } from '../schema/reference.ts'

const examples = readdirSync('examples').filter((file) => /^config-.*\.(yml|json)$/.test(file))
const address =
  'https://raw.githubusercontent.com/org/lambda-secrets-action/v1/schema/lambda-secrets.schema.json'

describe('the output of `npm run schema`', () => {
  const schema = configJsonSchema()

  test('is up to date in schema/', () => {
    expect(JSON.parse(readFileSync('schema/lambda-secrets.schema.json', 'utf8'))).toEqual(schema)
  })

  test('is up to date in docs/', () => {
    expect(readFileSync('docs/config-reference.md', 'utf8')).toBe(referencePage(schema))
  })

  test('explains every key', () => {
    expect(referencePage(schema)).not.toMatch(/\|\s*\|$/m)
    expect(JSON.stringify(schema)).not.toContain('"not"')
  })
})

test.each(examples)('examples/%s names the schema, for editors', (file) => {
  const [first = '', second = ''] = readFileSync(`examples/${file}`, 'utf8').split('\n')
  expect(file.endsWith('.json') ? second.trim() : first).toBe(
    file.endsWith('.json') ? `"$schema": "${address}",` : `# yaml-language-server: $schema=${address}`,
  )
})
