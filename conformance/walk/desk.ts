import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ended } from '../../sandbox/ended.ts'
import type { GitHub } from '../../sandbox/github/github.ts'
import { python } from '../judge.ts'
import type { FileStep } from './steps.ts'

/** Where somebody sits who begins: a new home, a clone of a repository, and both commands signed in. */
export interface Desk {
  /** Holds all of it. */
  readonly folder: string
  readonly clone: string
  /** Runs a command in the clone. Throws, with what it printed, if it fails. */
  shell(command: string): Promise<void>
  /** Commits a file to the branch `secrets`, here and on GitHub. */
  commit(file: FileStep): Promise<void>
}

/** `signedIn` is the environment that tells the AWS CLI where AWS is, and whose credentials it has. */
export async function prepareDesk(github: GitHub, signedIn: Readonly<Record<string, string>>): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-walk-'))
  const [home, bin, clone] = ['home', 'bin', 'clone'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of [home, bin, clone]) mkdirSync(path)
  for (const name of ['curl', 'gh']) writeStandIn(join(bin, name), name)
  const env = {
    ...signedIn,
    HOME: home,
    PATH: [bin, dirname(python), process.env.PATH].join(':'),
    GITHUB_API_URL: github.url,
    GH_TOKEN: github.personToken,
  }
  const shell = (command: string) => run(command, clone, env)
  const { owner, repository } = github
  await shell(`git config --global user.name Somebody
    git config --global user.email somebody@example.com
    git config --global init.defaultBranch main
    git config --global url.${folder}/.insteadOf https://github.com/
    git init --bare ${folder}/${owner}/${repository}.git
    git clone https://github.com/${owner}/${repository}.git .
    git commit --allow-empty --message Begin
    git push origin main
    git switch --create secrets`)
  return {
    folder,
    clone,
    shell,
    commit: async ({ path, text: content }) => {
      mkdirSync(dirname(join(clone, path)), { recursive: true })
      writeFileSync(join(clone, path), content)
      await shell(`git add '${path}'; git commit --message 'Change ${path}'`)
      await github.write('secrets', path, content)
    },
  }
}

function writeStandIn(path: string, name: string): void {
  const program = join(import.meta.dirname, 'commands.ts')
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${program}' ${name} "$@"\n`, { mode: 0o755 })
}

async function run(command: string, cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn('bash', ['-eu', '-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const { code, stdout, stderr } = await ended(child)
  if (code !== 0) throw new Error(`The line failed:\n${command}\n${stdout}${stderr}`)
}
