import type { Finding } from '../../model/finding.ts'
import { formatOwner, isNamedBy, isOfOtherWorkflow, type Owner, ownerHash } from '../../text/owner.ts'
import { itself, name, type Sentence, say, setting } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { takenOver } from './owned-elsewhere.ts'

/**
 * A function that the inputs of two workflow files declare: the one that wrote last keeps it from a run of the other that
 * would write something else. Where both say the same there is nothing to fight over. Only an apply says which file it is
 * of, because a plan or a check may well be in a file of its own.
 */
export function rivalWorkflow(
  draft: Pick<Draft, 'declared' | 'live' | 'policy' | 'configuration'>,
): readonly Finding[] {
  const { declared, policy, configuration } = draft
  const mark = otherWorkflowOf(draft)
  const writes = policy.steps.length > 0 || configuration.step !== undefined
  if (mark === undefined || !writes) return []
  const where = wordsFor(mark, declared.claim?.workflows)
  if (declared.takeOver?.some(({ text }) => isNamedBy(mark, text)))
    return [takenOver(declared, declared.policyName, where)]
  return [
    makeFinding('function-owned-elsewhere', declared, {
      message: say`The inputs of ${where} also declare ${itself(declared.functionName)}. They wrote inline policy ${name(declared.policyName)} last, and this run would change it.`,
      remedy: say`Declare the function in one workflow file only, or in a config file. To take it over, remove it there and ${setting('take-over-from', formatOwner(mark))}.`,
    }),
  ]
}

/** The mark of the policy under our name if another workflow file wrote it by its inputs. */
export function otherWorkflowOf({ declared, live }: Pick<Draft, 'declared' | 'live'>): Owner | undefined {
  const { mark } = live.present
  const { claim } = declared
  return mark !== undefined && claim !== undefined && isOfOtherWorkflow(mark, claim) ? mark : undefined
}

function wordsFor({ workflow }: Owner, workflows: readonly string[] = []): Sentence {
  const path = workflows.find((each) => ownerHash(each) === workflow)
  return path === undefined ? say`another workflow file of this repository` : say`workflow file ${name(path)}`
}
