import { writeFileSync } from 'node:fs'
import { configJsonSchema, planJsonSchema, rulesJsonSchema } from './json-schema.ts'
import { referencePage } from './reference.ts'

/** `npm run schema`: generates the JSON Schemas of the config file, of an organization's rules and of the output `plan`, and the page about the file's keys. */
const write = (path: string, text: string) => writeFileSync(new URL(path, import.meta.url), text)
const schema = configJsonSchema()

write('lambda-secrets.schema.json', `${JSON.stringify(schema, null, 2)}\n`)
write('lambda-secrets-rules.schema.json', `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`)
write('../docs/config-reference.md', referencePage(schema))
write('lambda-secrets-plan.schema.json', `${JSON.stringify(planJsonSchema(), null, 2)}\n`)
