import type { FunctionDeclaration, OtherDeclarations } from '../../model/declaration.ts'
import type { RoleState } from '../../model/observation.ts'
import { isOfInputs, type Owner, ownerHash, sameFile, sameRepository } from '../../text/owner.ts'
import { mergeGrants } from '../policy/grants.ts'
import { type Ledger, readLedger } from '../policy/ledger.ts'
import { hasOtherHeir } from './other-files.ts'
import { type Standing, standingOf } from './standing.ts'

/** A policy of another name that is for the function too and becomes part of ours: it is moved, and then deleted. */
export interface FormerPolicy {
  readonly policyName: string
  readonly ledger: Ledger
  readonly standing: Standing
}

/** A policy of another name by which somebody else owns the function. */
interface RivalPolicy {
  readonly policyName: string
  readonly mark: Owner
  /** Whether it depends on what other files and stages declare. */
  readonly isUnknown: boolean
}

export interface PoliciesBeside {
  readonly former: readonly FormerPolicy[]
  readonly rivals: readonly RivalPolicy[]
  /** The marks of all that are for the function. */
  readonly marks: readonly Owner[]
  /** The secrets that policies of others for the function grant it, and go on granting, under all keys that ours names too. */
  readonly grantedBeside: ReadonlySet<string>
}

type Claiming = Pick<
  FunctionDeclaration,
  'claim' | 'takeOver' | 'adopt' | 'policyName' | 'region' | 'functionName' | 'account' | 'forgotten'
>

interface Circumstances {
  readonly removing: boolean
  readonly others: OtherDeclarations | undefined
}

/**
 * Returns the role's policies of other names that are for this function. Those of earlier names are the ledger until there is
 * one of today's name that does not say that it still has predecessors; not for inputs, as those of another workflow may give
 * the same function another policy. Other files of the repository may each have one of their own (docs/codeowners.md). Empty
 * where the role's policies were not read.
 */
export function policiesBeside(
  declared: Claiming,
  own: Ledger,
  role: RoleState | undefined,
  circumstances: Circumstances,
): PoliciesBeside {
  const former: FormerPolicy[] = []
  const rivals: RivalPolicy[] = []
  if (role?.kind !== 'found') return { former, rivals, marks: [], grantedBeside: new Set() }
  const mayMove = mayHaveFormer(declared, own)
  const marked = markedFor(declared, role.texts)
  const marks = marked.map(({ mark }) => mark)
  const heritage = { others: circumstances.others, marks }
  for (const { policyName, ledger, mark } of marked) {
    if (ledger.owner.kind === 'ours') {
      if (mayMove && isEarlier(declared, ledger)) former.push({ policyName, ledger, standing: 'ours' })
    } else if (ledger.owner.kind === 'rival' && declared.forgotten === undefined) {
      const standing = standingOf(ledger, declared, circumstances)
      const isMoved = standing === 'moved' && mayMove && !hasOtherHeir(declared, mark, heritage)
      // Of a function that is removed by its name, the policies of all files are.
      const isRemoved = circumstances.removing && standing === 'ours'
      if (standing === 'taken-over' || isMoved || isRemoved) former.push({ policyName, ledger, standing })
      else if (mayBeRival(declared, mark) ? standing !== 'moved' : standing === 'unknown' && mayMove)
        rivals.push({ policyName, mark, isUnknown: standing === 'unknown' })
    }
  }
  const moved = new Set(former.map(({ policyName }) => policyName))
  const others = marked.filter((each) => each.ledger.owner.kind === 'rival' && !moved.has(each.policyName))
  const grantedBeside = sufficient(
    others.map((each) => each.ledger),
    [own, ...former.map((each) => each.ledger)],
  )
  return { former, rivals, marks, grantedBeside }
}

/** Returns the secrets that stay as readable by the grants of `others` alone. */
function sufficient(others: readonly Ledger[], ours: readonly Ledger[]): ReadonlySet<string> {
  const grantsOf = (ledgers: readonly Ledger[]) =>
    mergeGrants(
      ledgers.flatMap(({ grants }) => [...grants.values()]),
      [],
    )
  const known = new Map(grantsOf(ours).map((grant) => [grant.secretArn, grant]))
  const enough = grantsOf(others).filter((theirs) => {
    const { keyArns = [], primaryArn = theirs.primaryArn } = known.get(theirs.secretArn) ?? {}
    return primaryArn === theirs.primaryArn && keyArns.every((each) => theirs.keyArns.includes(each))
  })
  return new Set(enough.map(({ secretArn }) => secretArn))
}

/** Returns the policies of other names whose mark names this function, and not the one of its name in another region. */
function markedFor(
  { claim, functionName, policyName, region }: Claiming,
  texts: ReadonlyMap<string, string>,
): readonly { readonly policyName: string; readonly ledger: Ledger; readonly mark: Owner }[] {
  const hash = ownerHash(functionName)
  return [...texts].flatMap(([each, text]) => {
    if (isSameName(each, policyName) || !text.includes(hash)) return []
    const ledger = readLedger(text, region, claim)
    const { mark, owner } = ledger
    return mark?.function === hash && owner.kind !== 'elsewhere' ? [{ policyName: each, ledger, mark }] : []
  })
}

function isEarlier({ claim }: Claiming, { mark }: Ledger): boolean {
  if (claim === undefined || mark === undefined || isOfInputs(claim.owner)) return false
  return sameFile(mark, claim.owner)
}

/** Another repository, or another stage of this file, must not grant beside this declaration; another file may. */
function mayBeRival({ claim }: Claiming, mark: Owner): boolean {
  return claim === undefined || !sameRepository(claim.owner, mark) || sameFile(claim.owner, mark)
}

/** IAM ignores case in most names, and does not document whether it does in those of inline policies. */
export function isSameName(some: string, other: string): boolean {
  return some.toLowerCase() === other.toLowerCase()
}

/** Whether policies of earlier names may be there: it takes reading the role's policies to know. */
export function mayHaveFormer(
  { claim }: Pick<FunctionDeclaration, 'claim'>,
  { document, renamed }: Ledger,
): boolean {
  return claim !== undefined && (document === undefined || renamed)
}
