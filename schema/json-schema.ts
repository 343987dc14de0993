import { toJsonSchema } from '@valibot/to-json-schema'
import { configSchema } from '../src/declare/schema/config.ts'
import { rulesSchema } from '../src/declare/schema/guardrails.ts'
import { finding, place } from './plan/parts.ts'
import { functionPlan, planSchema } from './plan/plan.ts'
import { terms } from './plan/secrets.ts'

/** A piece of JSON Schema, as far as the reference page reads it. */
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

/** The JSON Schema of the config file, generated from the schema that the action validates it with. */
export function configJsonSchema(): Schema {
  const about = { title: 'lambda-secrets', description: 'Which AWS secrets each Lambda function may read.' }
  return fileSchema(configSchema, about)
}

/** The JSON Schema of a file with the rules of an organization. */
export function rulesJsonSchema(): Schema {
  const about = {
    title: 'lambda-secrets-rules',
    description: 'Limits for every repository that names this file.',
  }
  return fileSchema(rulesSchema, about)
}

function fileSchema(file: typeof configSchema | typeof rulesSchema, about: object): Schema {
  const options = { typeMode: 'output', target: 'draft-07' } as const
  return JSON.parse(JSON.stringify({ ...about, ...toJsonSchema(file, options) }), closed) as Schema
}

/** The JSON Schema of the output `plan`. */
export function planJsonSchema(): object {
  const definitions = { function: functionPlan, finding, place, rotationTerms: terms }
  const schema = toJsonSchema(planSchema, { typeMode: 'output', target: 'draft-07', definitions })
  const about = {
    title: 'lambda-secrets-plan',
    description:
      'The output `plan`; `null` if no plan was made. It holds no secret and no value of a variable that this action did not set.',
  }
  return JSON.parse(JSON.stringify({ ...about, ...schema })) as object
}

/** "Nothing fits" is written `false`, which editors explain better than `{ "not": {} }`. */
function closed(_key: string, value: unknown): unknown {
  return JSON.stringify(value) === '{"not":{}}' ? false : value
}
