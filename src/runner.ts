import { EOL } from 'node:os'
import { issue, issueCommand } from '../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../node_modules/@actions/core/lib/file-command.js'
import { toCommandProperties } from '../node_modules/@actions/core/lib/utils.js'

/*
 * The parts of @actions/core that are used, by their files: its entrance also loads a client for OIDC tokens, whose HTTP
 * library takes a seventh of the time that a run needs to start.
 */

/** Where GitHub shows an annotation. */
export interface AnnotationProperties {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
  readonly startColumn?: number
}

/** Returns an input of the step, `''` if it is absent; without the space around it, unless that is asked for. */
export function getInput(name: string, { trimWhitespace = true } = {}): string {
  const value = process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
  return trimWhitespace ? value.trim() : value
}

export function setOutput(name: string, value: string): void {
  if (process.env.GITHUB_OUTPUT) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

export function error(message: string, properties: AnnotationProperties = {}): void {
  issueCommand('error', toCommandProperties(properties), message)
}

export function warning(message: string, properties: AnnotationProperties = {}): void {
  issueCommand('warning', toCommandProperties(properties), message)
}

export function notice(message: string, properties: AnnotationProperties = {}): void {
  issueCommand('notice', toCommandProperties(properties), message)
}

export function info(message: string): void {
  process.stdout.write(message + EOL)
}

/** Shows an error and lets the process end with 1. */
export function setFailed(message: string): void {
  process.exitCode = 1
  error(message)
}

/** Folds what `body` logs. */
export async function group<T>(title: string, body: () => Promise<T>): Promise<T> {
  issue('group', title)
  try {
    return await body()
  } finally {
    issue('endgroup')
  }
}
