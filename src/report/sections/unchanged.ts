import type { FunctionPlan, Plan } from '../../model/plan.ts'
import { storeOf } from '../../text/arn.ts'
import { count } from '../../text/count.ts'
import { secretNames } from '../access/secret-names.ts'
import { frame, type Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart } from '../markdown/markdown.ts'

/** Where nothing is to be done, what that means. */
export function nothingToDo({ functions, drifts, blocked }: Plan): readonly Section[] {
  const compared = functions.filter(isRead)
  if (drifts || blocked || compared.length === 0) return []
  return [frame(`The variables and policies of ${count(compared.length, 'function')} are as declared.`)]
}

/** The functions that stay as they are, folded, with what they are granted. */
export function unchangedFold({ functions }: Plan): readonly Section[] {
  const unchanged = functions.filter((each) => !each.drifts && isRead(each))
  if (unchanged.length === 0) return []
  const noun = count(
    unchanged.length,
    unchanged.length === functions.length ? 'function' : 'unchanged function',
  )
  return [
    {
      importance: 'unchanged',
      counted: 'unchanged functions',
      opening: detailsStart(
        `${noun} and the secrets that ${unchanged.length === 1 ? 'it is' : 'they are'} granted`,
      ),
      items: unchanged.map((plan) => `- **${code(plan.label)}**: ${secretsOf(plan)}`),
      closing: detailsEnd,
    },
  ]
}

/** What a function has in AWS is not known if it is left alone, or if there are no credentials. */
function isRead({ state }: FunctionPlan): boolean {
  return state === 'found'
}

function secretsOf(plan: FunctionPlan): string {
  const nameOf = secretNames(plan)
  const granted = plan.grants.map(({ secretArn }) => secretArn)
  if (granted.length === 0) return 'none'
  return granted.map((arn) => `${storeOf(arn).qualifier}${code(nameOf(arn))}`).join(', ')
}
