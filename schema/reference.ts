import type { Schema } from './json-schema.ts'

/** The page that explains every key of the config file, generated from its JSON Schema. */
export function referencePage(schema: Schema): string {
  const functionSchema = valuesOf(schema.properties?.functions)
  const secretSchema = mapOf(functionSchema.properties?.grants?.items)
  const approval = schema.properties?.guardrails?.properties?.approvals?.items
  const sections = [
    section('The file', schema),
    section('A function', functionSchema),
    section('The extension of a function', mapOf(functionSchema.properties?.extension)),
    section('A secret, in its long form', secretSchema),
    section('The rotation of a secret', mapOf(secretSchema.properties?.rotation)),
    section('The guardrails', schema.properties?.guardrails ?? {}),
    section('An approval in the guardrails', approval ?? {}),
    section('A stage', valuesOf(schema.properties?.stages)),
  ]
  return [introduction, ...sections, closing].join('\n')
}

const introduction = `# Which keys does the config file have?

\`npm run schema\` generates this page from the schema that the action validates the file with. Editors that support JSON
Schema use [lambda-secrets.schema.json](../schema/lambda-secrets.schema.json) to complete and check the file.
`

const closing = `In a stage's functions, every key means the same, and \`null\` removes what is inherited: [stages.md](stages.md)
has the rules.
`

function section(title: string, { properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([key, value]) => {
    const must = required.includes(key) ? ', required' : ''
    return `| \`${key}\` | ${kindOf(value)}${must} | ${descriptionOf(value)} |`
  })
  return [`## ${title}\n`, '| Key | Value | Meaning |', '| :-- | :-- | :-- |', ...rows, ''].join('\n')
}

/** The map among the forms of a value. */
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

/** If a value may also be null, its description is one level down. */
function descriptionOf({ description, anyOf }: Schema): string {
  const text = description ?? anyOf?.find((each) => each.description)?.description ?? ''
  return text.replaceAll('|', '\\|')
}
