import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { functionName, secretName } from './scene.ts'

const folder = fileURLToPath(new URL('./rivals', import.meta.url))
const venv = fileURLToPath(new URL('./.venv', import.meta.url))

/** Another way to do the action's job for one function. */
export interface Rival {
  readonly name: string
  /** Sets up this many secrets for the first function. Throws if the script fails. */
  readonly apply: (env: Readonly<Record<string, string>>, secrets: number) => Promise<void>
}

/** The scripts in `rivals/`, with the AWS CLI and boto3 in a virtual environment, each package by its hash. */
export function installRivals(): readonly Rival[] {
  const python = join(venv, 'bin', 'python')
  if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', venv])
  const quiet = ['--quiet', '--disable-pip-version-check', '--require-hashes']
  execFileSync(python, ['-m', 'pip', 'install', ...quiet, '-r', join(folder, 'requirements.txt')])
  return [
    { name: 'AWS CLI script', apply: (env, secrets) => run(join(folder, 'apply.sh'), [], env, secrets) },
    { name: 'boto3 script', apply: (env, secrets) => run(python, [join(folder, 'apply.py')], env, secrets) },
  ]
}

/** Returns the rivals' packages, as `name version`. */
export function rivalVersions(): readonly string[] {
  const list = execFileSync(join(venv, 'bin', 'python'), ['-m', 'pip', 'freeze'], { encoding: 'utf8' })
  return list
    .split('\n')
    .filter((line) => /^(awscli|boto3)==/.test(line))
    .map((line) => line.replace('==', ' '))
}

async function run(
  command: string,
  first: readonly string[],
  env: Readonly<Record<string, string>>,
  secrets: number,
): Promise<void> {
  const declared = Array.from({ length: secrets }, (_, index) => `SECRET_${index}_ARN=${secretName(index)}`)
  const child = spawn(command, [...first, functionName(0), 'rival', ...declared], {
    env: { PATH: `${join(venv, 'bin')}:${process.env.PATH}`, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${complaint}`)
}
