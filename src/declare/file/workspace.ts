import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type FileContent, type FileSource, largestFile } from '../../model/file-source.ts'

/**
 * The files of a checked-out repository. Nothing is read through a link: a pull request could point one at the job's
 * token in `.git/config`, or at anything else that the checkout and the runner left there.
 */
export function workspaceFiles(workspace: string): FileSource {
  return {
    exists: (path) =>
      lstat(join(workspace, path)).then(
        () => true,
        () => false,
      ),
    read: async (path) => {
      const asked = resolve(workspace, path)
      try {
        const root = [workspace, await realpath(workspace)].find((each) => !leaves(relative(each, asked)))
        return root === undefined ? { kind: 'outside' } : await readWithin(root, relative(root, asked))
      } catch (error) {
        return unread(error)
      }
    },
  }
}

async function readWithin(root: string, path: string): Promise<FileContent> {
  const parts = path.split(sep)
  const file = parts.join('/')
  for (const index of parts.keys()) {
    const status = await lstat(join(root, ...parts.slice(0, index + 1)))
    if (status.isSymbolicLink()) return { kind: 'link', link: parts.slice(0, index + 1).join('/') }
  }
  const status = await stat(join(root, path))
  if (!status.isFile()) return { kind: 'no-file', file }
  if (status.size > largestFile) return { kind: 'too-large', file, size: status.size }
  return { kind: 'found', file, bytes: await readFile(join(root, path)) }
}

/** Throws every error that is not an answer of the file system. */
function unread(error: unknown): FileContent {
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error
  return error.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', code: String(error.code) }
}

function leaves(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)
}
