import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function functionName(index: number): string {
  return `function-${index}`
}

export function secretName(index: number): string {
  return `team/secret-${index}`
}

export function variableName(index: number): string {
  return `SECRET_${index}_ARN`
}

/** A checked-out repository that declares this many secrets for each of this many functions. */
export function makeWorkspace(functions: number, secrets: number): string {
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-bench-'))
  declare(workspace, functions, secrets)
  return workspace
}

/** Rewrites the config file. */
export function declare(workspace: string, functions: number, secrets: number): void {
  const declared = Object.fromEntries(
    Array.from({ length: secrets }, (_, index) => [variableName(index), secretName(index)]),
  )
  const entries = Array.from({ length: functions }, (_, index) => [
    functionName(index),
    { secrets: declared },
  ])
  const folder = join(workspace, '.github')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'lambda-secrets.yml'),
    JSON.stringify({ version: 1, functions: Object.fromEntries(entries) }, undefined, 2),
  )
}
