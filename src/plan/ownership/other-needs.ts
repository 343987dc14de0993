import { declaredNames } from '../../model/access/declared-places.ts'
import type { FunctionDeclaration, OtherDeclarations, OtherFunction } from '../../model/declaration.ts'
import { reveal } from '../../model/hidden.ts'
import type { FoundFunction } from '../../model/observation.ts'
import { nameInFull, nameOfSecret, parseArn, storeOf } from '../../text/arn.ts'
import { type Owner, ownerHash, sameRepository } from '../../text/owner.ts'
import { variablesOf } from '../configuration/variables.ts'
import { isSameFunction } from './other-files.ts'
import type { PoliciesBeside } from './policies-beside.ts'

/** What other config files of the commit declare for a function too, so that this one does not remove it. */
export interface OtherNeeds {
  /** The secrets that they declare and no policy of theirs grants yet, by ARN, each with the file. */
  readonly secrets: ReadonlyMap<string, string>
  /** The file that may need all of them: it has a policy for the function, and could not be read in full. */
  readonly unread?: string
  /** The file that declares the extension, or the `ttl` of one that this file declares too. */
  readonly extension?: string
}

export const noNeeds: OtherNeeds = { secrets: new Map() }

interface Needed extends Pick<PoliciesBeside, 'grantedBeside' | 'marks'> {
  readonly function: FoundFunction
  /** Secrets that this file no longer declares. */
  readonly gone: ReadonlySet<string>
}

/**
 * Returns what other files need of what is ours: a secret that they name, unless they grant one of that name by now, and
 * one whose ARN is in a variable that they declare and this file does not. Until their run, only ours keeps it readable.
 */
export function otherNeeds(
  declared: FunctionDeclaration,
  { function: found, gone, grantedBeside, marks }: Needed,
  others: OtherDeclarations | undefined,
): OtherNeeds {
  const files = declaredBeside(declared, found, others)
  const granted = new Set([...grantedBeside].map(nameInFull))
  const own = new Set(declared.secrets?.map(({ variable }) => variable))
  const live = new Map([...variablesOf(found)].filter(([variable]) => !own.has(variable)))
  const needs = (secretArn: string) => {
    const isNamed = (names: readonly string[]) =>
      names.includes(nameOfSecret(secretArn)) && !granted.has(nameInFull(secretArn))
    return ({ secrets }: OtherFunction) =>
      secrets.some(({ variable = '', reference }) => {
        const hidden = live.get(variable)
        const isHeld = hidden !== undefined && reveal(hidden) === secretArn
        return isHeld || (reference.kind === storeOf(secretArn).noun && isNamed(declaredNames(reference)))
      })
  }
  const part = declared.extension === undefined ? 'place' : 'ttl'
  const extension = files.find((each) => each.extension?.[part] !== undefined)?.file
  const unread = others?.unread.find((file) => isOwner(file, declared, marks))
  return {
    secrets: new Map(
      [...gone].flatMap((secretArn) => {
        const file = unread ?? files.find(needs(secretArn))?.file
        return file === undefined ? [] : [[secretArn, file] as const]
      }),
    ),
    ...(unread !== undefined && { unread }),
    ...(extension !== undefined && { extension }),
  }
}

/** Whether another file has a policy for the function. */
function isOwner(file: string, { claim }: FunctionDeclaration, marks: readonly Owner[]): boolean {
  const hash = ownerHash(file)
  if (claim === undefined || claim.owner.file === hash) return false
  return marks.some((mark) => mark.file === hash && sameRepository(claim.owner, mark))
}

/** Returns what other files declare for the function: for the same stage, where they have it. */
function declaredBeside(
  { region, functionName, claim, place }: FunctionDeclaration,
  { arn }: FoundFunction,
  others: OtherDeclarations | undefined,
): readonly OtherFunction[] {
  const own = { region, functionName, account: parseArn(arn)?.account }
  const isOfStage = ({ stage = '' }: OtherFunction) => ownerHash(stage) === claim?.owner.stage
  const byFile = Map.groupBy(others?.functions ?? [], ({ file }) => file)
  return [...byFile].flatMap(([file, functions]) => {
    if (place.kind === 'file' && place.file === file) return []
    const ofStage = functions.filter(isOfStage)
    return (ofStage.length > 0 ? ofStage : functions).filter((each) => isSameFunction(each, own))
  })
}
