import type { Schema } from './json-schema.ts'

/** The page that explains every key of the config file, made of its JSON Schema. */
export function referencePage(schema: Schema): string {
  const functionSchema = valuesOf(schema.properties?.functions)
  const secretSchema = mapOf(functionSchema.properties?.grants?.items)
  const sections = [
    section('The file', schema),
    section('A function', functionSchema),
    section('The extension of a function', mapOf(functionSchema.properties?.extension)),
    section('A secret, in its long form', secretSchema),
    section('The rotation of a secret', mapOf(secretSchema.properties?.rotation)),
    section('The guardrails', schema.properties?.guardrails ?? {}),
    section('A stage', valuesOf(schema.properties?.stages)),
  ]
  return [introduction, ...sections, closing].join('\n')
}

const introduction = `# Keys of the config file

This page is made of the schema that the action validates the file with, by \`npm run schema\`. Editors that know JSON
Schema complete and check the file with
[lambda-secrets.schema.json](../schema/lambda-secrets.schema.json).
`

const closing = `In the functions of a stage every key means the same, and \`null\` takes away what stands below:
[stages.md](stages.md) has the rules.
`

function section(title: string, { properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([key, value]) => {
    const must = required.includes(key) ? ', required' : ''
    return `| \`${key}\` | ${kindOf(value)}${must} | ${descriptionOf(value)} |`
  })
  return [`## ${title}\n`, '| Key | Value | Meaning |', '| :-- | :-- | :-- |', ...rows, ''].join('\n')
}

/** The form that is a map, of a value that may have others. */
function mapOf(value: Schema | undefined): Schema {
  return value?.anyOf?.find(({ properties }) => properties) ?? {}
}

/** The schema of a map's values. */
function valuesOf(map: Schema | undefined): Schema {
  const value = map?.additionalProperties
  return value === undefined || value === false ? {} : value
}

function kindOf({ type, const: only, anyOf }: Schema): string {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' or ')
  return kinds[type ?? ''] ?? 'anything'
}

const kinds: Readonly<Record<string, string>> = {
  array: 'list',
  boolean: 'true or false',
  integer: 'number',
  null: '`null`',
  object: 'map',
  string: 'text',
}

/** A description may stand one level down, where a value may also be null. */
function descriptionOf({ description, anyOf }: Schema): string {
  const text = description ?? anyOf?.find((each) => each.description)?.description ?? ''
  return text.replaceAll('|', '\\|')
}
