import { readFileSync, writeFileSync } from 'node:fs'
import { storePolicies } from '../src/terminal/policies/store-policies.ts'
import { fillRole, fillTemplate } from './store-blocks.ts'

/** The first step of `npm run readme`: writes what the documented policies and `setup/aws.yml` say of each store. */
const root = new URL('../', import.meta.url)
const fill = (path: string, filled: (text: string) => string) => {
  const url = new URL(path, root)
  writeFileSync(url, filled(readFileSync(url, 'utf8')))
}

for (const role of ['plan', 'deploy']) {
  fill(`policies/${role}/role.json`, fillRole)
  for (const { name, document } of storePolicies)
    writeFileSync(
      new URL(`policies/${role}/${name}.json`, root),
      `${JSON.stringify(document, undefined, 2)}\n`,
    )
}
fill('setup/aws.yml', fillTemplate)
