import { createHash } from 'node:crypto'

/**
 * Whose a policy is: the function that a file of a repository declares for a stage. All but the repository are short
 * hashes, because the mark is in a Sid, which may contain only letters and digits.
 */
export interface Owner {
  /** The GitHub server. */
  readonly server: string
  /** The repository's numeric id, which stays the same when the repository is renamed. */
  readonly repository: string
  /** The config file's path; the hash of `''` where inputs alone declare the function. */
  readonly file: string
  /** The hash of `''` where the file has no stages. */
  readonly stage: string
  readonly function: string
  /** The workflow file that wrote it, where inputs alone declare the function. It does not distinguish owners. */
  readonly workflow?: string
}

/** What a function's declaration says about its owner. */
export interface OwnerClaim {
  readonly owner: Owner
  /** The stages that the file has now: a mark of a stage that is gone from the file is ours. */
  readonly stages: readonly string[]
  /** The workflow files that the repository has now; absent if that is not known. */
  readonly workflows?: readonly string[]
}

export interface OwnerFacts {
  readonly serverUrl: string
  readonly repositoryId: string
  readonly file: string
  readonly stage: string
  readonly functionName: string
  readonly workflow?: string
}

export function ownerOf(facts: OwnerFacts): Owner {
  return {
    server: ownerHash(facts.serverUrl),
    repository: facts.repositoryId,
    file: ownerHash(facts.file),
    stage: ownerHash(facts.stage),
    function: ownerHash(facts.functionName),
    ...(facts.workflow !== undefined && { workflow: ownerHash(facts.workflow) }),
  }
}

/** The hash of a text in a mark. */
export function ownerHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 7)
}

const hash = '[0-9a-f]{7}'
/** What every mark starts with. */
export const markStart = 'OwnerG'
const markPattern = `${markStart}(${hash})R([1-9][0-9]{0,19})F(${hash})S(${hash})N(${hash})`
/** A mark, as an error shows it. */
export const ownerMarkPattern = new RegExp(`^${markPattern}$`)

export const ownerMarkRule = 'Write the mark that the error `function-owned-elsewhere` shows.'
const within = new RegExp(`^(.*?)${markPattern}(?:W(${hash}))?((?:[A-Z][A-Za-z0-9]*)?)$`)

/** The digest of a policy document, as an error shows it. */
export const policyDigestPattern = /^p[0-9a-f]{16}$/

export const policyDigestRule = 'Write the digest that the error `policy-foreign` shows.'

/** Returns the digest of a document: consent to adopt it ends once anyone changes it. */
export function policyDigest(document: string): string {
  return `p${createHash('sha256').update(document).digest('hex').slice(0, 16)}`
}

/** Returns the mark as text: `OwnerG1a2b3c4R123456789F1a2b3c4S1a2b3c4N1a2b3c4`. */
export function formatOwner({ server, repository, file, stage, function: name }: Owner): string {
  return `${markStart}${server}R${repository}F${file}S${stage}N${name}`
}

/** Returns the same with the workflow file, as a Sid records it. */
export function formatOwnerMark(owner: Owner): string {
  return `${formatOwner(owner)}${owner.workflow === undefined ? '' : `W${owner.workflow}`}`
}

/** Returns the mark near the end of a Sid, what precedes it, and the words after it: those of a later version are ignored. */
export function findOwner(text: string): FoundOwner | undefined {
  const match = within.exec(text)
  if (match === null) return undefined
  const [
    ,
    before = '',
    server = '',
    repository = '',
    file = '',
    stage = '',
    name = '',
    workflow,
    after = '',
  ] = match
  const owner = {
    server,
    repository,
    file,
    stage,
    function: name,
    ...(workflow !== undefined && { workflow }),
  }
  return { before, owner, after }
}

interface FoundOwner {
  readonly before: string
  readonly owner: Owner
  readonly after: string
}

export function sameOwner(some: Owner | undefined, other: Owner | undefined): boolean {
  if (some === undefined || other === undefined) return some === other
  return formatOwner(some) === formatOwner(other)
}

/** Whether inputs alone declare the function. */
export function isOfInputs({ file }: Owner): boolean {
  return file === ownerHash('')
}

/** The owner as the next policy records it: where this run does not say which workflow file writes, the last one stays. */
export function recordedNext(owner: Owner, mark: Owner | undefined): Owner {
  return owner.workflow === undefined && mark !== undefined && sameOwner(owner, mark) ? mark : owner
}

/** Whether another workflow file, which as far as is known still exists, declares the function by inputs alone. */
export function isOfOtherWorkflow(mark: Owner, { owner, workflows }: OwnerClaim): boolean {
  if (mark.workflow === undefined || owner.workflow === undefined || !sameOwner(mark, owner)) return false
  if (mark.workflow === owner.workflow) return false
  return workflows === undefined || workflows.some((each) => ownerHash(each) === mark.workflow)
}

/** Whether a mark is of this stage, or of one that is no longer in the file, so that no run for that stage will come. */
export function isOfStage(mark: Owner, { owner, stages }: Pick<OwnerClaim, 'owner' | 'stages'>): boolean {
  return mark.stage === owner.stage || !stages.some((stage) => ownerHash(stage) === mark.stage)
}

/** Whether both are of one file of one repository. */
export function sameFile(some: Owner, other: Owner): boolean {
  return some.file === other.file && sameRepository(some, other)
}

export function sameRepository(some: Owner, other: Owner): boolean {
  return some.server === other.server && some.repository === other.repository
}

/** Whether a mark that the declaration names is this owner's, whichever function of it. */
export function isNamedBy(owner: Owner, mark: string): boolean {
  const withoutFunction = (text: string) => text.replace(/N[0-9a-f]{7}$/, '')
  return withoutFunction(formatOwner(owner)) === withoutFunction(mark)
}
