import {
  type FileContent,
  type FileSource,
  folderOf,
  largestFile,
  readCommitted,
  type Snapshot,
  wrongFolder,
} from '../model/file-source.ts'
import type { Repository, RepositoryName } from '../model/run.ts'
import { pathIn } from '../text/path.ts'
import type { Octokit } from './octokit.ts'
import { statusOf } from './refusal.ts'

/** The last commit of a branch, and the files in it. */
export interface Branch extends Snapshot {
  readonly name: string
}

/**
 * Returns branch `name` of the repository, with files under their paths in `workspace`. Files are read at the
 * branch's commit: by name, a tag of the same name would come first. Throws what GitHub's client throws; so do its files.
 * https://docs.github.com/rest/branches/branches#get-a-branch
 */
export async function openBranch(
  octokit: Octokit,
  repository: Repository,
  { name, workspace }: { readonly name: string; readonly workspace: string },
): Promise<Branch> {
  const { owner, name: repo } = repository
  const { data } = await octokit.rest.repos.getBranch({ owner, repo, branch: name })
  const commit = data.commit.sha
  return { name, commit, files: filesAt(octokit, repository, { commit, workspace }) }
}

/** Returns the files of a commit under their paths in `workspace`. They throw what GitHub's client throws. */
export function filesAt(
  octokit: Octokit,
  { owner, name: repo }: RepositoryName,
  { commit, workspace }: { readonly commit: string; readonly workspace: string },
): FileSource {
  const contentAt = contentReader(octokit, { owner, repo, ref: commit })
  const pathOf = (path: string) => pathIn(workspace, path)
  const tree = { entryAt: contentAt, isFolder: Array.isArray, contentOf: fileFrom }
  return {
    exists: async (path) => {
      const listed = await contentAt(folderOf(pathOf(path)))
      if (!Array.isArray(listed)) return (await wrongFolder(pathOf(path), tree)) !== undefined
      if (listed.some((each) => each.path === pathOf(path))) return true
      return listed.length >= longestListing && (await contentAt(pathOf(path))) !== undefined
    },
    read: (path) => readCommitted(pathOf(path), tree),
  }
}

/**
 * A folder's entries are listed up to here, so a full listing does not prove that a file is absent; a 404 on the file
 * does. https://docs.github.com/rest/repos/contents#get-repository-content
 */
const longestListing = 1000

type ContentReader = (path: string) => Promise<Content | undefined>
type Content = Awaited<ReturnType<Octokit['rest']['repos']['getContent']>>['data']

/** Returns a reader that asks for each path once. As the branch could be read, 404 means that nothing is at the path. */
function contentReader(
  octokit: Octokit,
  at: { readonly owner: string; readonly repo: string; readonly ref: string },
): ContentReader {
  const asked = new Map<string, Promise<Content | undefined>>()
  return (path) => {
    const known = asked.get(path) ?? contentOf(octokit, { ...at, path })
    asked.set(path, known)
    return known
  }
}

async function contentOf(
  octokit: Octokit,
  at: { readonly owner: string; readonly repo: string; readonly ref: string; readonly path: string },
): Promise<Content | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent(at)
    if (!Array.isArray(data) && data.type === undefined) throw new TypeError('neither a file nor a folder')
    return data
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/**
 * A file over "1 MB" comes without content, and an encoding that says so: how many bytes that is, GitHub leaves open.
 * https://docs.github.com/rest/repos/contents#get-repository-content
 */
function fileFrom(content: Content, file: string): FileContent {
  if (Array.isArray(content) || content.type !== 'file') return { kind: 'no-file', file }
  if (content.size > largestFile || content.encoding === 'none')
    return { kind: 'too-large', file, size: content.size }
  return { kind: 'found', file, bytes: Buffer.from(content.content, 'base64') }
}
