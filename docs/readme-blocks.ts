import { parse } from 'yaml'

/** The parts of `action.yml` that the tables show. */
interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const block = /<!-- (?<source>\S+) (?<what>inputs|outputs|file) -->\n[\s\S]*?<!-- end -->/g

/**
 * Returns the text with every block between `<!-- path inputs -->` (or `outputs`, or `file`) and `<!-- end -->`
 * generated again: a table of an action's inputs or outputs, or a verbatim file. `read` returns the text of a file in
 * the repository.
 */
export function fillBlocks(text: string, read: (path: string) => string): string {
  return text.replaceAll(block, (...match) => {
    const { source, what } = match.at(-1) as { source: string; what: 'inputs' | 'outputs' | 'file' }
    const content = what === 'file' ? fenced(source, read(source)) : table(what, read(source))
    return `<!-- ${source} ${what} -->\n\n${content}\n<!-- end -->`
  })
}

function table(what: 'inputs' | 'outputs', yaml: string): string {
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
  return [heads, heads.map(() => ':--'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

function cell(description: string): string {
  return description.trim().replaceAll('\n', ' ').replaceAll('|', '\\|')
}

function fenced(path: string, text: string): string {
  return `\`\`\`${path.slice(path.lastIndexOf('.') + 1)}\n${text}\`\`\`\n`
}
