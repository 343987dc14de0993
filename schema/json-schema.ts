import { toJsonSchema } from '@valibot/to-json-schema'
import { configSchema } from '../src/declare/schema/config.ts'

/** The part of JSON Schema that the reference page reads. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** The JSON Schema of the config file, made from the schema that the action validates it with. */
export function configJsonSchema(): Schema {
  const schema = toJsonSchema(configSchema, { typeMode: 'output', target: 'draft-07' })
  const about = { title: 'lambda-secrets', description: 'Which AWS secrets each Lambda function may read.' }
  return JSON.parse(JSON.stringify({ ...about, ...schema }), closed) as Schema
}

/** `false` allows nothing, like `{ "not": {} }`, but editors explain it better. */
function closed(_key: string, value: unknown): unknown {
  return JSON.stringify(value) === '{"not":{}}' ? false : value
}
