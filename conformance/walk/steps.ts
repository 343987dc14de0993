import assert from 'node:assert/strict'

/** What the README tells a user to do, in its own lines, up to the first comment. */
export interface Steps {
  /** Each with its continuation lines. */
  readonly commands: readonly string[]
  readonly declare: FileStep
  readonly workflow: FileStep
  readonly open: string
}

export interface FileStep {
  /** The line that says what to do with the file. */
  readonly line: string
  readonly path: string
  readonly text: string
}

/** Reads the section "Use it". Throws if it no longer has one of the steps. */
export function stepsOf(readme: string): Steps {
  const [, section = ''] = /\n## Use it\n([\s\S]*?)\n## /.exec(readme) ?? []
  const find = (pattern: RegExp) => {
    const found = pattern.exec(section)
    assert.ok(found, `README.md has nothing like ${pattern} under "Use it"`)
    return found.map(String)
  }
  const [, commands = ''] = find(/```sh\n([\s\S]*?)```/)
  const [, declare = '', config = '', declaration = ''] = find(
    /^(\*\*2\. .*`([^`]+)`:)\n\n```yaml\n([\s\S]*?)```/m,
  )
  const [copy = ''] = find(/^\*\*3\. .*$/m)
  const [, workflow = '', path = ''] = find(/```yml\n(# (\S+)\n[\s\S]*?)```/)
  const [open = ''] = find(/^Open a pull request:.*$/m)
  return {
    commands: commands.trim().split(/(?<!\\)\n/),
    declare: { line: declare, path: config, text: declaration },
    workflow: { line: copy, path, text: workflow },
    open,
  }
}
