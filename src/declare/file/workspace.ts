import fs from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type FileContent, type FileSource, largestFile } from '../../model/file-source.ts'

/** What is used of Node.js. */
export type FileSystem = Pick<typeof fs, 'lstat' | 'readFile' | 'realpath' | 'stat'>

/**
 * The files of a checked-out repository. Nothing is read through a link: a pull request could point one at the job's
 * token in `.git/config`, or at anything else that the checkout and the runner left there. Nor is anything read under
 * another spelling, as on macOS and Windows: no commit has it there, so no limit of the base branch would hold.
 */
export function workspaceFiles(workspace: string, system: FileSystem = fs): FileSource {
  return {
    exists: (path) =>
      system.lstat(join(workspace, path)).then(
        () => true,
        () => false,
      ),
    read: async (path) => {
      const asked = resolve(workspace, path)
      try {
        const root = [workspace, await system.realpath(workspace)].find(
          (each) => !leaves(relative(each, asked)),
        )
        return root === undefined
          ? { kind: 'outside' }
          : await readWithin(root, relative(root, asked), system)
      } catch (error) {
        return unread(error)
      }
    },
  }
}

async function readWithin(root: string, path: string, system: FileSystem): Promise<FileContent> {
  const parts = path.split(sep)
  const file = withSlashes(path)
  for (const index of parts.keys()) {
    const status = await system.lstat(join(root, ...parts.slice(0, index + 1)))
    if (status.isSymbolicLink()) return { kind: 'link', link: parts.slice(0, index + 1).join('/') }
  }
  const status = await system.stat(join(root, path))
  if (!status.isFile()) return { kind: 'no-file', file }
  const spelled = withSlashes(relative(await system.realpath(root), await system.realpath(join(root, path))))
  if (spelled.normalize() !== file.normalize()) return { kind: 'other-spelling', file, spelled }
  if (status.size > largestFile) return { kind: 'too-large', file, size: status.size }
  return { kind: 'found', file, bytes: await system.readFile(join(root, path)) }
}

/** Throws every error that is not an answer of the file system. */
function unread(error: unknown): FileContent {
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error
  return error.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', code: String(error.code) }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}

function leaves(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)
}
