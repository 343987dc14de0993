import { shortDigest } from '../../model/digest.ts'
import type { Plan } from '../../model/plan.ts'
import { hasFailed, type Result } from '../../model/result.ts'
import type { Mode } from '../../model/run.ts'
import { parseArn } from '../../text/arn.ts'
import { count } from '../../text/count.ts'
import { frame, type Section } from '../markdown/fit.ts'
import { code } from '../markdown/markdown.ts'
import { commitLink, runLink } from '../markdown/source-links.ts'
import type { ReportInput } from '../report-input.ts'

/** How far the plan has got, in which run, for which commit and where. */
export function lastLine(input: ReportInput): Section {
  return { ...frame(lifeOf(input)), last: true }
}

function lifeOf({ inputs, result }: ReportInput): string {
  const { mode, run, expectedDigest } = inputs
  const { commit, repository } = run
  const where = 'plan' in result ? placesOf(result.plan) : []
  const head = `${stateOf(result, mode)} in ${runLink(run)}`
  const from = commit === undefined ? head : `${head} for commit ${commitLink(commit, repository)}`
  const life = `${[from, ...where].join(', ')}.`
  if (result.kind === 'invalid') return `${life} Nothing was read from AWS.`
  if (result.kind !== 'applied' || expectedDigest === undefined) return life
  return `${life} It is the plan that was reviewed: digest ${code(shortDigest(result.plan.digest))}.`
}

function stateOf(result: Result, mode: Mode): string {
  switch (result.kind) {
    case 'planned':
      if (result.plan.comparedWith !== undefined)
        return `Compared with ${code(result.plan.comparedWith.branch)}`
      return mode === 'check' ? 'Checked' : 'Planned'
    case 'applied':
      if (hasFailed(result.outcome)) return 'Apply failed'
      return result.plan.writes ? 'Applied' : 'Nothing was left to apply'
    case 'refused':
      return 'Nothing was written'
    case 'invalid':
    case 'unplanned':
      return 'No plan was made'
    case 'crashed':
      return 'Failed'
  }
}

/** The accounts and regions of the functions: one is named, more are counted. */
function placesOf({ functions, comparedWith }: Plan): readonly string[] {
  const accounts = [
    ...new Set(functions.flatMap(({ functionArn = '' }) => parseArn(functionArn)?.account ?? [])),
  ]
  const regions = [...new Set(functions.map(({ region }) => region))]
  const [account, ...otherAccounts] = accounts
  const [region, ...otherRegions] = regions
  if (comparedWith !== undefined) return []
  return [
    ...(account === undefined
      ? []
      : [otherAccounts.length === 0 ? `account ${code(account)}` : count(accounts.length, 'account')]),
    ...(region === undefined
      ? []
      : [otherRegions.length === 0 ? code(region) : count(regions.length, 'region')]),
  ]
}
