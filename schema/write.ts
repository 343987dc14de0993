import { writeFileSync } from 'node:fs'
import { configJsonSchema } from './json-schema.ts'
import { referencePage } from './reference.ts'

/** `npm run schema`: writes the JSON Schema of the config file and the reference page of its keys. */
const write = (path: string, text: string) => writeFileSync(new URL(path, import.meta.url), text)
const schema = configJsonSchema()

write('lambda-secrets.schema.json', `${JSON.stringify(schema, null, 2)}\n`)
write('../docs/config-reference.md', referencePage(schema))
