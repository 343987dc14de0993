import type { SecretReference } from '../../model/declaration.ts'
import { explain } from '../../model/failure.ts'
import type { FoundSecret, SecretState } from '../../model/observation.ts'
import { formatArn, parseArn, storeOf } from '../../text/arn.ts'
import { caller } from '../../text/caller.ts'
import { nounOf, subjectOf } from '../../text/secret-words.ts'
import { join, marked, name, type Sentence, say } from '../../text/sentence.ts'
import { isWhole, type Store, stores } from '../../text/stores.ts'
import type { FindingText, Judgment } from '../finding.ts'
import type { ResolvedSecret } from './resolved-secret.ts'

/** Returns why a declared secret has no ARN to grant. `home` is the function's ARN. */
export function unresolvable(
  reference: SecretReference,
  state: Exclude<SecretState, FoundSecret> | undefined,
  home: string,
): Judgment {
  const store = stores[reference.kind]
  if (state?.kind !== 'failed') return ['secret-not-found', notFound(reference, store, home)]
  const isForeign = 'arn' in reference && reference.arn.account !== parseArn(home)?.account
  const remedy =
    isForeign && store.hasPolicy && !/resource-based/.test(state.failure.refusal ?? '')
      ? say`The secret's resource policy must also allow ${caller} to describe it. Its value is never read.`
      : store.ifUnreadable
  return ['secret-unreadable', { message: explain(state.failure), remedy }]
}

function notFound(reference: SecretReference, store: Store, home: string): FindingText {
  const written = 'name' in reference ? reference.name : reference.raw
  const where = 'name' in reference ? say` in ${name(parseArn(home)?.region ?? '')}` : []
  const more = store.ending === undefined ? [] : hints(reference).map((hint) => say` ${hint}`)
  return {
    message: say`${[store.subject]} ${name(written)} does not exist${where}.`,
    remedy: say`${store.ifNotFound}${join(more, '')}`,
  }
}

/** What may have led to the mistake. */
function hints(reference: SecretReference): readonly Sentence[] {
  if ('name' in reference) {
    if (reference.raw.startsWith('/'))
      return [say`A parameter of Parameter Store is written ${name(`ssm:${reference.raw}`)}.`]
    return /^[A-Za-z]\w+=/.test(reference.raw)
      ? [say`In a config file, a variable and its secret are written ${name('NAME: SECRET')}.`]
      : []
  }
  const { resource } = reference.arn
  return isWhole(stores[reference.kind], resource)
    ? [
        say`If the secret was deleted and created again, its ARN now ends in six other characters.`,
        say`If ${name(resource.slice(-7))} is the end of its name, write the name alone, or the full ARN.`,
      ]
    : [
        say`An ARN without the six characters at its end is only found if the name itself does not end in a hyphen and six characters.`,
      ]
}

/** Returns what is wrong with a secret that was found. `home` is the function's ARN. */
export function flaws({ secret, found }: ResolvedSecret, home: string): readonly Judgment[] {
  return [
    ...deleted(found),
    ...empty(found),
    ...unseen(found),
    ...otherPartition(found, home),
    ...otherRegion(found, home),
    ...partialArn(secret.reference, found),
    ...unreadVersions(found),
  ]
}

function deleted(found: FoundSecret): readonly Judgment[] {
  if (found.deletedOn === undefined) return []
  const message = say`${subjectOf(found)} is scheduled for deletion (since ${name(found.deletedOn)}) and cannot be read.`
  return [
    [
      'secret-deleted',
      {
        message,
        remedy: say`Restore it with ${name('aws secretsmanager restore-secret')}, or remove it from the declaration.`,
      },
    ],
  ]
}

function empty(found: FoundSecret): readonly Judgment[] {
  if (found.empty === undefined || found.deletedOn !== undefined) return []
  const message = say`${subjectOf(found)} has no current value: no version of it has the staging label ${name('AWSCURRENT')}.`
  const remedy = say`Store a value. A replica of another account's secret stays empty until that account starts the replication.`
  return [['secret-empty', { message, remedy }]]
}

/**
 * A share that was made by a resource policy shows nothing here until its owner promotes it.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html (Shared)
 */
function unseen(found: FoundSecret): readonly Judgment[] {
  if (found.unseen === undefined) return []
  const message = say`${subjectOf(found)} of account ${name(parseArn(found.arn)?.account ?? '')} is not visible from here: no resource share shows it. It is granted by its ARN. If a customer key encrypts it, that key is unknown and so is not granted.`
  const remedy = say`Check the ARN. If a resource policy shares the ${marked(nounOf(found.arn))}, its owner must turn that into a standard share, with ${name('PromoteResourceShareCreatedFromPolicy')} of AWS Resource Access Manager.`
  return [['parameter-not-visible', { message, remedy }]]
}

function otherPartition(found: FoundSecret, home: string): readonly Judgment[] {
  const [its, own] = [parseArn(found.arn), parseArn(home)]
  if (its === undefined || own === undefined || its.partition === own.partition) return []
  const message = say`${subjectOf(found)} is in partition ${name(its.partition)}, but its function is in ${name(own.partition)}.`
  const remedy = say`Access cannot cross partitions. Declare a ${marked(nounOf(found.arn))} in the function's partition.`
  return [['secret-other-partition', { message, remedy }]]
}

function otherRegion(found: FoundSecret, home: string): readonly Judgment[] {
  const [its, own] = [parseArn(found.arn), parseArn(home)]
  if (its === undefined || own === undefined || its.region === own.region) return []
  if (its.partition !== own.partition) return []
  const [there, here] = [name(its.region), name(own.region)]
  const message = say`${subjectOf(found)} is in ${there}, but its function is in ${here}.`
  const { noun, replicates, title } = storeOf(found.arn)
  const otherwise = replicates
    ? say`replicate the ${marked(noun)} to ${here} and declare the replica`
    : say`declare a ${marked(noun)} in ${here}`
  const replica = found.replicatedIn?.includes(own.region) && formatArn({ ...its, region: own.region })
  const remedy = replica
    ? say`It is also in ${here}: declare ${name(replica)}, or have the function's code call ${[title]} in ${there}.`
    : say`Have the function's code call ${[title]} in ${there}, or ${otherwise}.`
  return [['secret-other-region', { message, remedy }]]
}

function partialArn(reference: SecretReference, { arn }: FoundSecret): readonly Judgment[] {
  if (!('arn' in reference) || reference.raw === arn) return []
  const message = say`The declared ARN is incomplete: AWS says ${name(arn)}.`
  const remedy = say`The policy and the variable use the full ARN. Declare it to pin exactly this secret.`
  return [['secret-partial-arn', { message, remedy }]]
}

function unreadVersions({ versionsUnread }: FoundSecret): readonly Judgment[] {
  if (versionsUnread === undefined) return []
  const remedy = say`Only the secret's current key is granted, beside those that were granted before. A version under any other key could not be read.`
  return [['secret-versions-unread', { message: explain(versionsUnread), remedy }]]
}
