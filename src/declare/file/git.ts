import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type FileContent, largestFile, type Snapshot } from '../../model/file-source.ts'
import type { Past } from '../history.ts'

interface Asked {
  /** How many versions. */
  readonly most: number
  /** What to compare with, in git's words; by default, the first parent of a commit that merges. */
  readonly base: string | undefined
}

/** Returns the last versions of a file from a clone with all its history; `undefined` if there is none. */
export async function gitHistory(
  workspace: string,
  path: string,
  { most, base }: Asked,
): Promise<Past | undefined> {
  if (!existsSync(join(workspace, '.git'))) return undefined // No need to start git.
  const git = async (...words: readonly string[]) =>
    String(await outputOf(workspace, words)).match(/\S+/g) ?? []
  try {
    const [isShallow] = await git('rev-parse', '--is-shallow-repository')
    if (isShallow !== 'false') return undefined
    const commits = await git('rev-list', `-${most}`, 'HEAD', '--', path)
    const parents = await git('rev-parse', 'HEAD^@')
    const merged = parents.length < 2 ? undefined : parents[0]
    const first = base === undefined ? merged : await commitOf(workspace, base)
    return {
      versions: commits.map((commit) => snapshotAt(workspace, commit)),
      base: first === undefined ? undefined : snapshotAt(workspace, first),
    }
  } catch {
    return undefined
  }
}

/** Returns the files of a clone at what git knows as `ref`, with its commit; `undefined` if it knows no such commit. */
export async function openRef(workspace: string, ref: string): Promise<Snapshot | undefined> {
  const commit = await commitOf(workspace, ref)
  return commit === undefined ? undefined : snapshotAt(workspace, commit)
}

/** Returns the root of the clone that holds `folder`; `undefined` outside of any. */
export async function cloneRoot(folder: string): Promise<string | undefined> {
  return answerIn(folder, 'rev-parse', '--show-toplevel')
}

/** Returns the URL that a clone was made from, as git keeps it; `undefined` if it keeps none. */
export async function originOf(clone: string): Promise<string | undefined> {
  return answerIn(clone, 'config', '--get', 'remote.origin.url')
}

/** Whether a clone has only some of its files checked out. https://git-scm.com/docs/git-sparse-checkout */
export async function isSparse(clone: string): Promise<boolean> {
  return (await answerIn(clone, 'config', '--type=bool', '--get', 'core.sparseCheckout')) === 'true'
}

async function commitOf(workspace: string, ref: string): Promise<string | undefined> {
  return answerIn(workspace, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
}

/** Returns what git answers; `undefined` if that is nothing, or it fails. */
async function answerIn(folder: string, ...words: readonly string[]): Promise<string | undefined> {
  return outputOf(folder, words).then(
    (answer) => String(answer).trim() || undefined,
    () => undefined,
  )
}

/** Returns what git writes; throws if it fails. A run without a clone does not load `node:child_process`. */
async function outputOf(workspace: string, words: readonly string[]): Promise<Buffer> {
  const { execFile } = await import('node:child_process')
  const options = { encoding: 'buffer', maxBuffer: largestFile } as const
  return (await promisify(execFile)('git', ['-C', workspace, ...words], options)).stdout
}

function snapshotAt(workspace: string, commit: string): Snapshot {
  const read = async (path: string): Promise<FileContent> => {
    try {
      const bytes = await outputOf(workspace, ['cat-file', 'blob', `${commit}:./${path}`])
      return { kind: 'found', file: path, bytes }
    } catch {
      return { kind: 'absent' }
    }
  }
  return { commit, files: { read, exists: async (path) => (await read(path)).kind === 'found' } }
}
