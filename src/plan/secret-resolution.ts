import { parseArn } from '../arn.ts'
import type { DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import { formatFailure } from '../model/failure.ts'
import type { Finding, FindingCode } from '../model/finding.ts'
import { type FoundSecret, type KeyReference, type Observation, secretKey } from '../model/observation.ts'
import { type FindingText, makeFinding } from './finding.ts'
import { judgeTier } from './tier.ts'

/** A declared secret with the full ARN and the customer keys that AWS says it has. */
export interface ResolvedSecret {
  readonly declared: DeclaredSecret
  readonly secretArn: string
  readonly keyArns: readonly string[]
}

export interface Resolution {
  readonly secrets: readonly ResolvedSecret[]
  readonly findings: readonly Finding[]
}

/** Looks each declared secret of a function up in what was observed. One that can't be used is an error finding. */
export function resolveSecrets(
  about: FunctionDeclaration,
  functionArn: string,
  observation: Observation,
): Resolution {
  const findings: Finding[] = []
  const secrets: ResolvedSecret[] = []
  for (const declared of about.secrets ?? []) {
    const say = (code: FindingCode, text: FindingText) =>
      findings.push(makeFinding(code, about, { ...text, place: declared.place }))
    const secret = observation.secrets.get(secretKey(about.region, declared.reference))
    if (secret?.kind === 'found') {
      judgeSecret({ declared, secret, functionArn, say })
      const keyArns = secret.keys.flatMap((key) => resolveKey(key, observation, say))
      for (const [code, text] of judgeTier(about, secret, keyArns)) say(code, text)
      secrets.push({ declared, secretArn: secret.arn, keyArns })
    } else if (secret?.kind === 'failed') {
      say('secret-unreadable', {
        message: formatFailure(secret.failure),
        remedy: 'Its metadata must be readable to know its full ARN and its key; its value is never read.',
      })
    } else {
      say('secret-not-found', notFound(declared))
    }
  }
  return { secrets, findings }
}

interface Judged {
  readonly declared: DeclaredSecret
  readonly secret: FoundSecret
  readonly functionArn: string
  readonly say: (code: FindingCode, text: FindingText) => void
}

function judgeSecret({ declared, secret, functionArn, say }: Judged): void {
  const [own, its] = [parseArn(functionArn), parseArn(secret.arn)]
  if (secret.deletedOn !== undefined) {
    say('secret-deleted', {
      message: `Secret ${secret.name} is scheduled for deletion (since ${secret.deletedOn}) and can't be read.`,
      remedy: 'Restore it, or take it out of the declaration.',
    })
  }
  if (its?.partition !== own?.partition) {
    say('secret-other-partition', {
      message: `Secret ${secret.name} lies in partition ${its?.partition}, its function in ${own?.partition}.`,
      remedy: 'No access crosses partitions: declare a secret of the same partition.',
    })
  } else if (its?.account !== own?.account) {
    say('secret-other-account', {
      message: `Secret ${secret.name} lies in account ${its?.account}, its function in ${own?.account}.`,
      remedy:
        "Access also takes that secret's resource policy and a customer key whose key policy admits the execution role; this action writes neither.",
    })
  } else if (its?.region !== own?.region) {
    say('secret-other-region', {
      message: `Secret ${secret.name} lies in ${its?.region}, its function in ${own?.region}.`,
      remedy: `The function's code must ask Secrets Manager in ${its?.region}; or replicate the secret and declare the replica.`,
    })
  }
  const { reference } = declared
  if (reference.kind === 'secret-arn' && reference.raw !== secret.arn) {
    say('secret-partial-arn', {
      message: `The declared ARN is not the full one: AWS says ${secret.arn}.`,
      remedy: 'The policy and the variable name the full ARN; declare it to pin this very secret.',
    })
  }
  if (secret.versionsUnread !== undefined) {
    say('secret-versions-unread', {
      message: formatFailure(secret.versionsUnread),
      remedy:
        "Only the secret's current key is granted; a version still encrypted with an older key could not be read.",
    })
  }
}

function notFound({ reference }: DeclaredSecret): FindingText {
  const looksFull = reference.kind === 'secret-arn' && /-[A-Za-z0-9]{6}$/.test(reference.arn.resource)
  return {
    message: `Secret ${reference.raw} does not exist.`,
    remedy: looksFull
      ? 'Check its name, region and account; if it was created anew, AWS gave its ARN six other characters at the end.'
      : 'Check its name, region and account; an ARN without the six characters at its end is found only if the name itself does not end in a hyphen and six characters.',
  }
}

function resolveKey(key: KeyReference, observation: Observation, say: Judged['say']): readonly string[] {
  if (key.kind === 'key') return [key.arn]
  const state = observation.keys.get(key.arn)
  if (state?.kind !== 'found') {
    say('key-unreadable', {
      message:
        state?.kind === 'failed' ? formatFailure(state.failure) : `KMS key alias ${key.arn} does not exist.`,
      remedy: 'A policy can name a key by its ARN only, so the alias of the secret must be resolved.',
    })
    return []
  }
  if (state.state !== 'Enabled') {
    say('key-unusable', {
      message: `KMS key ${state.arn} is in state ${state.state}: what it encrypts can't be read.`,
      remedy: 'Enable the key or cancel its deletion, or give the secret another key.',
    })
  }
  return [state.arn]
}
