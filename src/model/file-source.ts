import { posix } from 'node:path'

/** A source of the repository's files: the workspace, or a commit through GitHub's API. */
export interface FileSource {
  /** Whether anything exists at `path`, which begins at the root. */
  readonly exists: (path: string) => Promise<boolean>
  readonly read: (path: string) => Promise<FileContent>
}

/** The files of the repository as a commit has them. */
export interface Snapshot {
  readonly commit: string
  readonly files: FileSource
}

/** The commits that changed the config file. */
export interface Past {
  /** Newest first. */
  readonly versions: readonly Snapshot[]
  /** What a pull request is to change: only what this commit declares is lost by the pull request. */
  readonly base?: Snapshot | undefined
}

/**
 * Paths are from the root, with forward slashes. `outside`: it leads out of the root; `link`: it leads through a link;
 * `no-folder`: through a submodule, or something else that has no files of the repository; `other-spelling`: it is there
 * with other upper and lower case letters.
 */
export type FileContent =
  | { readonly kind: 'found'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'outside' }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'no-file'; readonly file: string }
  | { readonly kind: 'no-folder'; readonly folder: string }
  | { readonly kind: 'other-spelling'; readonly file: string; readonly spelled: string }
  | { readonly kind: 'too-large'; readonly file: string; readonly size: number }
  | { readonly kind: 'unreadable'; readonly code: string }

/** Whether both are a file with the same text. The ends of lines don't count: git gives files those of Windows there. */
export function isSameText(one: FileContent | undefined, other: FileContent | undefined): boolean {
  return one?.kind === 'found' && other?.kind === 'found' && unixLines(one.bytes) === unixLines(other.bytes)
}

function unixLines(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
}

/** The most bytes that are read of one file. */
export const largestFile = 1024 * 1024

/** What a commit has at a path: `undefined` for nothing. */
export interface CommitTree<Entry> {
  readonly entryAt: (path: string) => Promise<Entry | undefined>
  readonly isFolder: (entry: Entry) => boolean
  readonly contentOf: (entry: Entry, path: string) => FileContent | Promise<FileContent>
}

/** Returns what is at a path of a commit. Throws what `entryAt` and `contentOf` throw. */
export async function readCommitted<Entry>(path: string, tree: CommitTree<Entry>): Promise<FileContent> {
  if (/^\.\.(\/|$)/.test(path)) return { kind: 'outside' }
  const entry = await tree.entryAt(path)
  if (entry !== undefined) return tree.contentOf(entry, path)
  const folder = await wrongFolder(path, tree)
  return folder === undefined ? { kind: 'absent' } : { kind: 'no-folder', folder }
}

/**
 * Returns what a path leads through that is not a folder. A commit has nothing below a submodule or a link, but a runner may
 * have files there: such a path is not absent.
 */
export async function wrongFolder<Entry>(
  path: string,
  tree: Pick<CommitTree<Entry>, 'entryAt' | 'isFolder'>,
): Promise<string | undefined> {
  const above = folderOf(path)
  if (above === '' || above.startsWith('..')) return undefined
  const entry = await tree.entryAt(above)
  if (entry === undefined) return wrongFolder(above, tree)
  return tree.isFolder(entry) ? undefined : above
}

/** Returns the folder of a path, `''` for the root. */
export function folderOf(path: string): string {
  return posix.dirname(path).replace(/^\.$/, '')
}
