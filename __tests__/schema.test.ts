import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { configJsonSchema } from '../schema/json-schema.ts'
import { referencePage } from '../schema/reference.ts'

const examples = readdirSync('examples').filter((file) => /^config-.*\.(yml|json)$/.test(file))
const address =
  'https://raw.githubusercontent.com/org/lambda-secrets-action/v1/schema/lambda-secrets.schema.json'

describe('what `npm run schema` makes', () => {
  const schema = configJsonSchema()

  test('stands in schema/ as it would be made now', () => {
    expect(JSON.parse(readFileSync('schema/lambda-secrets.schema.json', 'utf8'))).toEqual(schema)
  })

  test('stands in docs/ as it would be made now', () => {
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
