import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../../sandbox/git.ts'
import type { Stage } from './stage.ts'

/** Commits everything in the stage's workspace to a repository there, and returns the commit. */
export function commit({ workspace }: Pick<Stage, 'workspace'>): string {
  if (!existsSync(join(workspace, '.git'))) git(workspace, 'init', '-q', '-b', 'main')
  git(workspace, 'add', '-A')
  git(workspace, 'commit', '-q', '--allow-empty', '-m', 'Change')
  return git(workspace, 'rev-parse', 'HEAD')
}
