import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { FileContent } from '../../model/file-source.ts'
import { largestFile } from '../../model/file-source.ts'
import type { Past, Version } from '../history.ts'

const run = promisify(execFile)

/** Returns the last versions of a file from a clone with all its history; `undefined` if there is none. */
export async function gitHistory(workspace: string, path: string, most: number): Promise<Past | undefined> {
  const git = gitIn(workspace)
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return undefined
    const commits = await git('log', `-${most}`, '--format=%H', 'HEAD', '--', path)
    const parents = (await git('rev-parse', 'HEAD^@')).split(/\s+/).filter((each) => each !== '')
    const [first] = parents
    return {
      versions: commits
        .split(/\s+/)
        .filter((each) => each !== '')
        .map((commit) => versionAt(workspace, commit)),
      base: first === undefined || parents.length < 2 ? undefined : versionAt(workspace, first),
    }
  } catch {
    return undefined
  }
}

function gitIn(workspace: string): (...words: readonly string[]) => Promise<string> {
  return async (...words) =>
    (await run('git', ['-C', workspace, ...words], { maxBuffer: largestFile })).stdout
}

function versionAt(workspace: string, commit: string): Version {
  const read = async (path: string): Promise<FileContent> => {
    const words = ['-C', workspace, 'cat-file', 'blob', `${commit}:./${path}`]
    try {
      const { stdout } = await run('git', words, { encoding: 'buffer', maxBuffer: largestFile })
      return { kind: 'found', file: path, bytes: stdout }
    } catch {
      return { kind: 'absent' }
    }
  }
  return { commit, files: { read, exists: async (path) => (await read(path)).kind === 'found' } }
}
