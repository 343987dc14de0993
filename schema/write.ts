import { writeFileSync } from 'node:fs'
import { configJsonSchema, planJsonSchema } from './json-schema.ts'
import { referencePage } from './reference.ts'

/** `npm run schema`: writes the JSON Schema of the config file, the page about its keys, and that of the output `plan`. */
const write = (path: string, text: string) => writeFileSync(new URL(path, import.meta.url), text)
const schema = configJsonSchema()

write('lambda-secrets.schema.json', `${JSON.stringify(schema, null, 2)}\n`)
write('../docs/config-reference.md', referencePage(schema))
write('lambda-secrets-plan.schema.json', `${JSON.stringify(planJsonSchema(), null, 2)}\n`)
