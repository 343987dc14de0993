import type { GrantChange, VariableChange } from '../../model/change.ts'
import { foreignWords } from '../../model/hidden.ts'
import type { Access, FunctionPlan, Plan } from '../../model/plan.ts'
import type { Run } from '../../model/run.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import { count } from '../../text/count.ts'
import { list, say } from '../../text/sentence.ts'
import { secretNames } from '../access/secret-names.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, phrase, plainText } from '../markdown/markdown.ts'
import { summaryLink } from '../markdown/source-links.ts'
import type { Surface } from '../report-input.ts'
import { policyDiff } from './policy-diff.ts'
import { rotationPhrase } from './rotation.ts'

/** One fold with what is literally written to each changed function: variables, policies and ARNs. */
export function detailsFold(plan: Plan, surface: Surface, run: Run): readonly Section[] {
  const items = plan.functions.filter(({ drifts }) => drifts).flatMap(functionDetails)
  if (items.length === 0) return []
  const instead = `Variables, policies and ARNs of ${count(items.length, 'function')} are in the ${summaryLink(run)}.`
  return [
    {
      importance: 'details',
      counted: 'functions with variables, policies and ARNs',
      opening: detailsStart('Variables, policies and ARNs'),
      items: items.map((item, index) => (index === 0 ? item : `\n${item}`)),
      closing: detailsEnd,
      ...(surface === 'comment' && { instead }),
    },
  ]
}

function functionDetails(plan: FunctionPlan): readonly string[] {
  const parts = [...secretDetails(plan), ...variableDiff(plan), ...policyDetails(plan)]
  return parts.length === 0 ? [] : [`${aboutFunction(plan)}\n\n${parts.join('\n\n')}`]
}

function aboutFunction({ label, functionName, region, functionArn, roleArn }: FunctionPlan): string {
  const account = parseArn(functionArn ?? '')?.account
  const parts = [
    `function ${code(functionName)}`,
    roleArn === undefined ? 'role not known yet' : `role ${code(roleNameOf(roleArn))}`,
    ...(account === undefined ? [] : [`account ${code(account)}`]),
    code(region),
  ]
  return `**${code(label)}**: ${parts.join(', ')}`
}

/** What is known about the secrets of a function besides the access to them. */
function secretDetails(plan: FunctionPlan): readonly string[] {
  const nameOf = secretNames(plan)
  const lines = plan.grants.flatMap((grant) => {
    const known = [
      ...(grant.stage === undefined ? [] : [`declared by stage ${plainText(grant.stage)}`]),
      ...(grant.verb === 'keep' || grant.verb === 'remove' ? [] : rotationPhrase(grant)),
      ...checkedBy(grant),
    ]
    const secret = code(nameOf(grant.secretArn))
    return known.length === 0 || grant.verb === 'keep' ? [] : [`- ${secret}: ${known.join('; ')}`]
  })
  return lines.length === 0 ? [] : [`Secrets\n\n${lines.join('\n')}`]
}

function checkedBy({ check }: GrantChange): readonly string[] {
  if (check?.result !== 'allowed') return []
  return [
    phrase(
      say`reading is allowed by the policies of ${list(check.evaluated.map((part) => say`the ${[part]}`))}`,
    ),
  ]
}

function variableDiff({ variables }: FunctionPlan): readonly string[] {
  const lines = variables.flatMap(diffLines)
  return lines.length === 0 ? [] : [`Variables\n\n${fence('diff', lines.join('\n'))}`]
}

function diffLines(variable: VariableChange): readonly string[] {
  const now = oneLine(`${variable.name}=${variable.secretArn}`)
  switch (variable.verb) {
    case 'add':
      return [`+${now}`]
    case 'remove':
      return [`-${now}`]
    case 'change': {
      const { before: old } = variable
      const before = old.kind === 'arn' ? old.arn : foreignWords[old.kind]
      return [`-${oneLine(`${variable.name}=${before}`)}`, `+${now}`]
    }
    case 'keep':
      return []
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

function policyDetails(plan: FunctionPlan): readonly string[] {
  const diff = policyDiff(plan.policy)
  if (diff === '') return []
  const { gained, lost } = plan.access
  const access = [
    ...gained.map((each) => accessItem('+ allows', each)),
    ...lost.map((each) => accessItem('− no longer allows', each)),
  ]
  const effect = access.length === 0 ? '' : `\n\n${access.join('\n')}`
  return [`Policy ${code(plan.policyName)}${effect}\n\n${fence('diff', diff)}`]
}

function accessItem(word: string, { action, resource, condition }: Access): string {
  const where = condition === '' ? '' : `, if ${code(condition)}`
  return `- **${word}** ${code(action)} on ${code(resource)}${where}`
}
