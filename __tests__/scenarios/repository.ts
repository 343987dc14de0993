import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from './stage.ts'

/** Commits everything in the stage's workspace to a repository there, and returns the commit. */
export function commit({ workspace }: Pick<Stage, 'workspace'>): string {
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-C', workspace, ...words], {
      encoding: 'utf8',
    })
  if (!existsSync(join(workspace, '.git'))) git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', 'Change')
  return git('rev-parse', 'HEAD').trim()
}
