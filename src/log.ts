import * as core from './runner.ts'
import { plain, type Sentence } from './text/sentence.ts'
import { unicodePattern } from './text/unicode.ts'

/** The only way into the log of a run. It takes sentences, never objects, inputs or environments. */
export interface Log {
  info(line: Sentence): void
  warning(line: Sentence): void
  group<T>(title: string, body: () => Promise<T>): Promise<T>
}

export const workflowLog: Log = {
  info: (line) => core.info(oneLine(plain(line))),
  warning: (line) => core.warning(oneLine(plain(line))),
  group: (title, body) => core.group(oneLine(title), body),
}

/**
 * Returns one line that the runner cannot mistake for a workflow command, whatever text from outside is in it, and whose
 * every character is seen, in the order in which it is written.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function oneLine(text: string): string {
  const line = breaks.replaceIn(text, () => ' ').trim()
  return formats
    .replaceIn(line, () => '\uFFFD')
    .replace(/^::/, ': :')
    .replaceAll('##[', '## [')
}

const breaks = unicodePattern('[\\p{Cc}\\p{Zl}\\p{Zp}]+')
const formats = unicodePattern('\\p{Cf}')
