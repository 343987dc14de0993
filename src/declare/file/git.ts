import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type FileContent,
  largestFile,
  type Past,
  readCommitted,
  type Snapshot,
} from '../../model/file-source.ts'
import { pathIn } from '../../text/path.ts'

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

/**
 * Whether a clone may have only some of its files checked out. Where git refuses to tell, as another user owns the clone, a
 * list of those files tells. https://git-scm.com/docs/git-sparse-checkout
 */
export async function mayBeSparse(clone: string): Promise<boolean> {
  if ((await answerIn(clone, 'config', '--bool', '--get', 'core.sparseCheckout')) === 'true') return true
  return existsSync(join(clone, '.git', 'info', 'sparse-checkout')) && (await cloneRoot(clone)) === undefined
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
  const options = { encoding: 'buffer', maxBuffer: largestFile, env: withoutGitDir(process.env) } as const
  return (await promisify(execFile)('git', ['-C', workspace, ...words], options)).stdout
}

/** A hook of a linked worktree has GIT_DIR: with it alone, git takes any folder in the worktree for its root. */
function withoutGitDir({ GIT_DIR: folder, ...others }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return others.GIT_WORK_TREE === undefined ? others : { GIT_DIR: folder, ...others }
}

function snapshotAt(workspace: string, commit: string): Snapshot {
  const read = (path: string) => contentAt(workspace, commit, pathIn(workspace, path))
  return { commit, files: { read, exists: async (path) => (await read(path)).kind !== 'absent' } }
}

/** What git fails to tell is not absent: the limits of a base branch would no longer count. */
async function contentAt(workspace: string, commit: string, file: string): Promise<FileContent> {
  try {
    return await readCommitted(file, {
      entryAt: (path) => entryAt(workspace, commit, path),
      isFolder: ({ mode }) => mode === folder,
      contentOf: (entry, path) => contentOf(workspace, entry, path),
    })
  } catch (error) {
    return { kind: 'unreadable', code: reasonOf(error) }
  }
}

interface Entry {
  readonly mode: string
  readonly object: string
  readonly size: number
}

/** Returns what a commit has at a path; `undefined` for nothing. https://git-scm.com/docs/git-ls-tree */
async function entryAt(workspace: string, commit: string, path: string): Promise<Entry | undefined> {
  const listed = await outputOf(workspace, ['ls-tree', '-z', '--long', commit, '--', path])
  const [mode = '', , object = '', size] = String(listed).split(/[ \t]+/)
  return mode === '' ? undefined : { mode, object, size: Number(size) }
}

const link = '120000'
const folder = '040000'
const files = ['100644', '100755']

async function contentOf(
  workspace: string,
  { mode, object, size }: Entry,
  file: string,
): Promise<FileContent> {
  if (mode === link) return { kind: 'link', link: file }
  if (!files.includes(mode)) return { kind: 'no-file', file }
  if (size > largestFile) return { kind: 'too-large', file, size }
  return { kind: 'found', file, bytes: await outputOf(workspace, ['cat-file', 'blob', object]) }
}

/** The first line of what git says. */
function reasonOf(error: unknown): string {
  const { stderr } = error as { readonly stderr?: unknown }
  return String(stderr ?? error).split('\n', 1)[0] || 'git failed'
}
