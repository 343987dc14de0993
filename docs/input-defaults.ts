import { parse } from 'yaml'

interface ActionInputs {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

/**
 * Returns the module `src/inputs/defaults.ts` for the text of `action.yml`. An input without a default is empty, and so is
 * one whose default is an expression, which only the runner can fill in.
 */
export function inputDefaultsModule(action: string): string {
  const { inputs } = parse(action) as ActionInputs
  const rows = Object.entries(inputs).map(([name, input]) => {
    const text = input.default?.startsWith('${{') ? '' : (input.default ?? '')
    return `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${text}',\n`
  })
  return `/** The value of each input that is absent or blank: generated from \`action.yml\` by \`npm run readme\`. */\nexport const inputDefaults = {\n${rows.join('')}} as const\n`
}
