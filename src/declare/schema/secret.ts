import * as v from 'valibot'
import { prefixedName, prefixedReference } from '../../text/store-words.ts'
import { mostSecrets } from '../size-limits.ts'
import { marks, maybeSecret } from './marks.ts'
import { keys, listOf, names, switchRemedy, text } from './parts.ts'
import { fitsDay, fitsReason, fitsReference, fitsVariable } from './patterns.ts'
import { rotation } from './rotation.ts'

/* How a function's secrets are written: each by its name or ARN alone, or as a map with more about it. */

const secretRemedy = `Write the secret's ARN or name, or ${prefixedName}, or a map of \`secret\`, \`reason\`, \`expires\`, \`replace\` and \`rotation\`.`

const reference = v.pipe(
  text,
  fitsReference,
  marks(maybeSecret),
  v.description(`The secret's ARN or name; ${prefixedReference}.`),
)

const secret = v.union(
  [
    reference,
    keys(
      {
        secret: reference,
        reason: v.exactOptional(
          v.pipe(text, fitsReason, v.description('Why the access is needed, in one line.')),
        ),
        expires: v.exactOptional(v.pipe(text, fitsDay, v.description('Last day of the grant, YYYY-MM-DD.'))),
        replace: v.exactOptional(
          v.pipe(
            v.boolean(switchRemedy),
            v.description(
              "Whether the variable's live value may be overwritten and lost if it is not the ARN of a secret.",
            ),
          ),
        ),
        rotation: v.exactOptional(rotation),
      },
      secretRemedy,
    ),
  ],
  secretRemedy,
)

const secretsRemedy = (issue: v.BaseIssue<unknown>): string =>
  issue.input === null
    ? 'Write `secrets: {}` to remove what this action granted, or delete the key to leave the function alone.'
    : 'Write a map of variable names to secrets, or a list of secrets.'

const secretList = listOf(secret, { most: mostSecrets, remedy: 'Write a list of secrets.' })

const about =
  'Secrets that the function may read: a map from environment variables, which receive the ARN, to secrets; or a list, for which the variable names are derived. Names and ARNs may contain {stage}, {region} and {account}.'

export const secrets = v.pipe(
  v.union(
    [secretList, names(secret, { most: mostSecrets, remedy: secretsRemedy, fits: fitsVariable.metadata })],
    secretsRemedy,
  ),
  marks(maybeSecret),
  v.description(about),
)

/** In a stage, `null` removes an inherited secret. */
export const stageSecrets = v.pipe(
  v.union(
    [
      secretList,
      names(v.nullable(secret), { most: mostSecrets, remedy: secretsRemedy, fits: fitsVariable.metadata }),
    ],
    secretsRemedy,
  ),
  marks(maybeSecret),
  v.description(about),
)

export const grants = v.pipe(
  secretList,
  marks(maybeSecret),
  v.description('Secrets that the function may read, without an environment variable.'),
)

export type SecretConfig = v.InferOutput<typeof secret>
