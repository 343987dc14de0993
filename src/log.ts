import * as core from '@actions/core'

/** The one door to the workflow log. It takes sentences, never objects, inputs or environments. */
export interface Log {
  info(sentence: string): void
  warning(sentence: string): void
  group<T>(title: string, body: () => Promise<T>): Promise<T>
}

export const workflowLog: Log = {
  info: (sentence) => core.info(oneLine(sentence)),
  warning: (sentence) => core.warning(oneLine(sentence)),
  group: (title, body) => core.group(oneLine(title), body),
}

/**
 * One line that the runner can't take for a workflow command, whatever text from outside is in it.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [')
    .trim()
}
