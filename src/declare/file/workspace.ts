import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type FileContent, type FileSource, largestFile } from '../../model/file-source.ts'

/** The files of a checked-out repository. Nothing outside it is read, even through a link. */
export function workspaceFiles(workspace: string): FileSource {
  return {
    exists: (path) =>
      lstat(join(workspace, path)).then(
        () => true,
        () => false,
      ),
    read: async (path) => {
      try {
        const root = await realpath(workspace)
        const real = await realpath(resolve(workspace, path))
        const file = relative(root, real)
        return leaves(file) ? { kind: 'outside' } : await readWithin(real, file.split(sep).join('/'))
      } catch (error) {
        return unread(relative(workspace, resolve(workspace, path)), error)
      }
    },
  }
}

async function readWithin(path: string, file: string): Promise<FileContent> {
  const status = await stat(path)
  if (!status.isFile()) return { kind: 'no-file', file }
  if (status.size > largestFile) return { kind: 'too-large', file, size: status.size }
  return { kind: 'found', file, bytes: await readFile(path) }
}

/** Throws every error that is not an answer of the file system. */
function unread(fromWorkspace: string, error: unknown): FileContent {
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error
  if (error.code !== 'ENOENT') return { kind: 'unreadable', code: String(error.code) }
  return { kind: leaves(fromWorkspace) ? 'outside' : 'absent' }
}

function leaves(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)
}
