import type { Budget, FunctionPlan } from '../../model/plan.ts'
import { type Sentence, say } from '../../text/sentence.ts'

/** A limit is news only from here on. */
const noteworthyShare = 0.8

const words: Readonly<Record<Budget['kind'], string>> = {
  variables: 'its variables',
  'role-policies': 'the inline policies of its role',
}

/** The limits of a function that are nearly reached; one that is exceeded is an error, which says so. */
export function budgetPhrases({ budgets }: FunctionPlan): readonly Sentence[] {
  return budgets
    .filter(({ used, limit }) => used >= noteworthyShare * limit && used <= limit)
    .map(({ kind, used, limit, unit }) => {
      const share = Math.round((used / limit) * 100)
      return say`${[words[kind]]} take ${used} of ${limit} ${[unit]} (${share}%)`
    })
}
