/** Asks the emulator for a path of the repository. */
export type Get = (path: string) => Promise<Response>

/** A commit that a test made up merges something into the last one of `main`. */
export async function commitNamed(sha: string, get: Get): Promise<string> {
  if ((await get(`/git/commits/${sha}`)).ok) return sha
  const branch = (await (await get('/branches/main')).json()) as { commit: { sha: string } }
  return branch.commit.sha
}

/** The commits that changed a file, newest first, along first parents and what they merged. */
export async function commitsOf(path: string, sha: string, get: Get): Promise<readonly { sha: string }[]> {
  const blobAt = async (commit: string) => {
    const found = await get(`/contents/${path}?ref=${commit}`)
    return found.ok ? ((await found.json()) as { sha: string }).sha : undefined
  }
  const changes: { sha: string }[] = []
  const due = [sha]
  const seen = new Set<string>()
  for (let commit = due.shift(); commit !== undefined; commit = due.shift()) {
    if (seen.has(commit)) continue
    seen.add(commit)
    const object = (await (await get(`/git/commits/${commit}`)).json()) as { parents: { sha: string }[] }
    const parents = object.parents.map((parent) => parent.sha)
    const blob = await blobAt(commit)
    const before = await Promise.all(parents.map(blobAt))
    if (parents.length === 0 ? blob !== undefined : before.every((each) => each !== blob))
      changes.push({ sha: commit })
    due.push(...parents)
  }
  return changes
}
