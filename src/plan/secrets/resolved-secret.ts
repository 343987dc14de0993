import type { DeclaredSecret } from '../../model/declaration.ts'
import type { FoundSecret } from '../../model/observation.ts'
import { formatArn, parseArn } from '../../text/arn.ts'

/** A declared secret and what AWS says it is. */
export interface ResolvedSecret {
  readonly secret: DeclaredSecret
  readonly found: FoundSecret
  /** Its customer keys as AWS names them, aliases resolved; of one that this caller can't see, those that are granted. */
  readonly keyArns: readonly string[]
}

/** Returns the ARN of a replica's primary, which differs in the region; `undefined` for any other secret. */
export function primaryArnOf({ arn, life }: FoundSecret): string | undefined {
  const parsed = parseArn(arn)
  const region = life?.primaryRegion
  return parsed === undefined || region === undefined ? undefined : formatArn({ ...parsed, region })
}

/** Returns each secret once, however often it is declared; the last declaration counts. */
export function distinctSecrets(resolved: readonly ResolvedSecret[]): readonly ResolvedSecret[] {
  return [...new Map(resolved.map((each) => [each.found.arn, each])).values()]
}
