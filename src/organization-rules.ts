import { readConfigFile } from './declare/file/find-config.ts'
import { parseRules } from './declare/file/guardrails.ts'
import { filesAt } from './github/branch-files.ts'
import { readDefaultBranch } from './github/default-branch.ts'
import { type Octokit, openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Guardrails, RulesFile, RulesState } from './model/guardrails.ts'
import { explainProblem } from './model/problem.ts'
import { join, marked, name, type Sentence, say, sides } from './text/sentence.ts'

/**
 * Reads the organization's rules through GitHub's API. Returns `undefined` if the workflow names none. Never throws.
 */
export async function readRules(inputs: Inputs): Promise<RulesState | undefined> {
  const { guardrailsFrom: file, run, stage } = inputs
  if (file === undefined) return undefined
  const failed = (message: Sentence): RulesState => ({ kind: 'failed', file, message })
  const token = inputs.guardrailsToken ?? inputs.token
  if (token === undefined) return failed([noToken])
  if (run.repository === undefined) return failed([noAddress])
  try {
    const octokit = await openOctokit(run.repository, token)
    const read = await readRulesFile(octokit, file, stage)
    return 'guardrails' in read ? { kind: 'found', file, ...read } : failed(read.mistake)
  } catch (error) {
    return failed(explainRefusal(error, refused(file)))
  }
}

type Read = { readonly guardrails: Guardrails } | { readonly mistake: Sentence }

async function readRulesFile(
  octokit: Octokit,
  { repository: fullName, path, commit }: RulesFile,
  stage: string | undefined,
): Promise<Read> {
  const [owner = '', repo = ''] = fullName.split('/')
  const repository = { owner, name: repo }
  const { branch, hasCommit } = await readDefaultBranch(octokit, repository, commit)
  if (!hasCommit)
    return {
      mistake: say`the commit is not in the history of branch ${name(branch)} there. Name one that is: GitHub also shows commits of forks under that address.`,
    }
  const files = filesAt(octokit, repository, { commit, workspace: '/' })
  const text = await readConfigFile(files, path)
  if (!text.ok)
    return { mistake: say`${text.mistake.message} Name a YAML or JSON file of at most 1 MiB in that commit.` }
  const rules = parseRules(text.value, stage)
  if (rules.ok) return { guardrails: rules.value }
  return { mistake: join(rules.problems.slice(0, 1).map(explainProblem)) }
}

const noAddress = sides(
  marked('the address of GitHub is not known.'),
  marked('the flag `--owner`, which says where GitHub is, is missing.'),
)
const tokenName = sides([name('guardrails-token')], [name('GITHUB_TOKEN')])
const noToken = sides(
  marked('the inputs `guardrails-token` and `github-token` are empty.'),
  marked('the variable `GITHUB_TOKEN` is not set.'),
)

function refused({ repository }: RulesFile): Sentence {
  return say`Check that the repository and the commit exist, and set ${tokenName} to a token that may read the contents of ${name(repository)}.`
}
