import { wordingAt } from '../../model/catalog/wording.ts'
import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { formatOwner, type Owner, ownerHash, sameFile, sameRepository } from '../../text/owner.ts'
import { itself, marked, name, type Sentence, say, sides } from '../../text/sentence.ts'
import { makeFinding } from '../finding.ts'

const namedOwner = sides(
  marked('Run on GitHub, where `GITHUB_REPOSITORY_ID` says which repository it is.'),
  marked('Name the repository with `--owner`.'),
)

/** Refuses a function that the mark in a policy, `named`, says is somebody else's. */
export function ownedElsewhere(declared: FunctionDeclaration, named: string, mark: Owner): Finding {
  const policyName = name(named)
  const shown = name(formatOwner(mark))
  if (declared.claim === undefined) {
    return makeFinding('function-owned-elsewhere', declared, {
      message: say`Inline policy ${policyName} is marked as owned by repository ${name(mark.repository)} (${shown}), and this run does not know which repository it is for.`,
      remedy: [namedOwner],
    })
  }
  const { owner, stages } = declared.claim
  const { consent } = wordingAt(declared.place)
  const stage = stages.find((each) => ownerHash(each) === mark.stage)
  return makeFinding('function-owned-elsewhere', declared, {
    message: say`${itself(declared.functionName)} belongs to ${ownerWords(owner, mark, stage)}: the mark in inline policy ${policyName} is ${shown}.`,
    remedy: say`Declare the function in one place only. To take it over, remove it there and ${consent({ key: 'take-over', input: 'take-over-from', value: formatOwner(mark) })}.`,
  })
}

function ownerWords(owner: Owner, mark: Owner, stage: string | undefined): Sentence {
  if (!sameRepository(owner, mark)) return say`the repository with the id ${name(mark.repository)}`
  if (!sameFile(owner, mark)) return say`another config file of this repository`
  if (mark.stage === owner.stage) return say`another function of this file`
  return stage === undefined ? say`another stage of this file` : say`stage ${name(stage)} of this file`
}

/** Tells that a policy, `named`, becomes this declaration's, as it says. */
export function takenOver(declared: FunctionDeclaration, named: string, from: Sentence): Finding {
  return makeFinding('function-taken-over', declared, {
    message: say`Inline policy ${name(named)} is taken over from ${from}, as declared.`,
    remedy: say`Make sure that the function is no longer declared there: otherwise that run fails from now on.`,
  })
}
