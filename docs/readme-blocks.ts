import { parse } from 'yaml'
import { findingCatalog } from '../src/model/catalog/catalog.ts'
import type { Severity } from '../src/model/finding.ts'
import { storePolicies } from '../src/terminal/policies/store-policies.ts'
import { allStores } from '../src/text/stores.ts'
import { parameterOf } from './store-blocks.ts'

/** The parts of `action.yml` that the tables show. */
interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The part of a CloudFormation template that its table shows. */
interface TemplateFile {
  readonly Parameters: Readonly<
    Record<
      string,
      { readonly Description: string; readonly Default?: string; readonly AllowedValues?: readonly string[] }
    >
  >
}

const block =
  /<!-- (?<source>\S+) (?<what>inputs|outputs|parameters|file|findings|policies|hosts) -->\n[\s\S]*?<!-- end -->/g

/**
 * Returns the text with every block between `<!-- path inputs -->` and `<!-- end -->` generated again: a table of an
 * action's `inputs` or `outputs` or of a CloudFormation template's `parameters`, a verbatim `file`, or, instead of a path, the
 * `findings` of a severity or the `policies` or `hosts` of stores. `read` returns the text of a file in the repository.
 */
export function fillBlocks(text: string, read: (path: string) => string): string {
  return text.replaceAll(block, (...match) => {
    const { source = '', what = '' } = match.at(-1) as Readonly<Record<string, string>>
    return `<!-- ${source} ${what} -->\n\n${contentOf(source, what, read)}\n<!-- end -->`
  })
}

function contentOf(source: string, what: string, read: (path: string) => string): string {
  switch (what) {
    case 'findings':
      return findings(source as Severity)
    case 'policies':
      return policies()
    case 'hosts':
      return hosts()
    case 'file':
      return fenced(source, read(source))
    case 'parameters':
      return parameters(read(source))
    default:
      return table(what, read(source))
  }
}

/** A heading for each code, so that each has an address of its own: `findings.md#policy-foreign`. */
function findings(severity: Severity): string {
  return Object.entries(findingCatalog[severity])
    .map(([code, { cause, remedy }]) => `### \`${code}\`\n\n${cause}\n\n**What to do:** ${remedy}\n`)
    .join('\n')
}

/** A line for each store that the roles read by a policy of its own. */
function policies(): string {
  return storePolicies
    .map(({ name, store: { noun, title } }) => {
      const links = ['plan', 'deploy'].map((role) => `[${role}](../policies/${role}/${name}.json)`)
      return `- ${noun}s of ${title} (\`${parameterOf(title)}=true\`): ${links.join(', ')}\n`
    })
    .join('')
}

/** A line for each store. */
function hosts(): string {
  return allStores
    .map(({ noun, title, service }) => `- \`${service}.REGION.amazonaws.com\` for ${noun}s of ${title}\n`)
    .join('')
}

/** Reads no more of a template than its parameters: the rest has tags that YAML does not know. */
function parameters(template: string): string {
  const [, text = ''] = /^(Parameters:\n[\s\S]*?)^\w/m.exec(template) ?? []
  const { Parameters } = parse(text) as TemplateFile
  const rows = Object.entries(Parameters).map(
    ([name, { Description, Default: value, AllowedValues = [] }]) => [
      `\`${name}\``,
      value === undefined ? 'required' : value && `\`${value}\``,
      [cell(Description), ...(AllowedValues.length > 0 ? [`(${AllowedValues.join(', ')})`] : [])].join(' '),
    ],
  )
  return rowsOf(['Parameter', 'Default', 'Meaning'], rows)
}

function table(what: string, yaml: string): string {
  const action = parse(yaml) as ActionFile
  const rows =
    what === 'inputs'
      ? Object.entries(action.inputs).map(([name, { description, default: value }]) => [
          `\`${name}\``,
          value ? `\`${value}\`` : '',
          cell(description),
        ])
      : Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)])
  const heads = what === 'inputs' ? ['Input', 'Default', 'Meaning'] : ['Output', 'Meaning']
  return rowsOf(heads, rows)
}

function rowsOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => ':--'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

function cell(description: string): string {
  return description.trim().replaceAll('\n', ' ').replaceAll('|', '\\|')
}

function fenced(path: string, text: string): string {
  return `\`\`\`${path.slice(path.lastIndexOf('.') + 1)}\n${text}\`\`\`\n`
}
