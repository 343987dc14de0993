import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { cloneRoot, originOf } from './declare/file/git.ts'
import type { Inputs } from './inputs/inputs.ts'
import { DeclarationError } from './model/problem.ts'
import { pathIn } from './text/path.ts'
import { name, say } from './text/sentence.ts'

/**
 * Returns the inputs as if the clone that holds the config file were the workspace, where `actions/checkout` made one of this
 * repository, or of the fork that a pull request comes from, below it with `path`: the file's history, its base and its tip are
 * under its path in the repository. Throws a DeclarationError if git can't read the clone: without its base, the file would
 * have no limits.
 */
export async function inOwnClone(inputs: Inputs): Promise<Inputs> {
  const { workspace, config, run } = inputs
  if (config === undefined || run.repository === undefined) return inputs
  const file = resolve(workspace, config)
  const clone = await cloneBetween(workspace, dirname(file))
  if (clone === undefined) return inputs
  const origin = await originOf(clone)
  if (origin === undefined && (await cloneRoot(clone)) === undefined) throw unreadable(clone)
  const { owner, name: own } = run.repository
  if (![`${owner}/${own}`, run.headRepository].some((each) => isOf(each, origin))) return inputs
  return { ...inputs, workspace: clone, config: pathIn(clone, file) }
}

/**
 * The clone that `folder` is in, if it is below the workspace and no link leads to it. A submodule has a file `.git` instead of a
 * folder: it is part of the commit, so a pull request could make one of this repository, where its base branch has no limits.
 */
async function cloneBetween(workspace: string, folder: string): Promise<string | undefined> {
  if (!folder.startsWith(resolve(workspace) + sep)) return undefined
  if (!(await isFolder(join(folder, '.git')))) return cloneBetween(workspace, dirname(folder))
  const [root, clone] = await Promise.all([realpath(workspace), realpath(folder)])
  return clone === join(root, relative(workspace, folder)) ? folder : undefined
}

/** A link is none, nor is what cannot be seen. */
async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )
}

/** `https://github.com/owner/name`, with or without `.git`, or `git@github.com:owner/name.git`. */
function isOf(fullName: string | undefined, origin = ''): boolean {
  if (fullName === undefined) return false
  const repository = origin.toLowerCase().replace(/(\.git)?\/?$/, '')
  return ['/', ':'].some((before) => repository.endsWith(`${before}${fullName}`.toLowerCase()))
}

function unreadable(clone: string): DeclarationError {
  return new DeclarationError([
    {
      place: { kind: 'input', input: 'config' },
      message: say`git can't read the clone ${name(clone)}, which the file is in, so nothing is known of its base branch.`,
      remedy: say`Install git in the job's container. If another user owns the clone, run ${name(`git config --global --add safe.directory '${clone}'`)} in a step before.`,
    },
  ])
}
