import type { AccessCheck, GrantChange } from '../../model/change.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { join, list, plain, say } from '../../text/sentence.ts'
import { prose } from '../markdown/markdown.ts'

/** What the check covers and what it does not, for the foot of the table that shows it. */
export const checkNote =
  'The access check simulates the policies of the role, its boundary and the organization, and looks for denials in ' +
  'the policies of secrets and keys; it does not see resource control policies and policies of VPC endpoints.'

/** `✅ 2 allowed`, `1 not evaluated`: how many grants of a function had each result, the worst first. */
export function checkCounts({ grants }: Pick<FunctionPlan, 'grants'>): readonly string[] {
  const checks = grants.flatMap(({ check }) => check ?? [])
  return (['denied', 'not-evaluated', 'allowed'] as const)
    .map((result) => ({ result, number: checks.filter((check) => check.result === result).length }))
    .filter(({ number }) => number > 0)
    .map(({ result, number }) => resultWords(result, `${number} `))
}

/** The check of one grant in a phrase: whose policies allow it, what denies it, what could not be evaluated. */
export function checkPhrase({ check }: GrantChange): readonly string[] {
  if (check === undefined) return []
  const { result, evaluated, denials, open } = check
  const allowing = `policies of ${plain(list(evaluated))}`
  const head = `access check: ${resultWords(result)}`
  if (result === 'allowed') return [`${head} by the ${allowing}`]
  const details = [
    ...denials,
    ...open.map((what) => (denials.length === 0 ? what : say`not evaluated: ${what}`)),
    ...(evaluated.length === 0 ? [] : [[`allowed by the ${allowing}`]]),
  ]
  return [`${head}: ${prose(join(details, '; '))}`]
}

function resultWords(result: AccessCheck['result'], count = ''): string {
  const words = `${count}${result.replace('-', ' ')}`
  if (result === 'allowed') return `✅ ${words}`
  return result === 'denied' ? `⛔ **${words}**` : words
}
