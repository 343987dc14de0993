import * as v from 'valibot'
import { regionPattern } from '../../text/region.ts'
import { text } from './parts.ts'

/* The keys that say where functions and their secrets lie, and which secrets belong there. */

export const region = v.pipe(
  text,
  v.regex(regionPattern, 'Write a region such as us-east-1.'),
  v.description(
    'The region that functions and secrets given by name lie in. Default: the region of the workflow.',
  ),
)

export const account = v.pipe(
  text,
  v.regex(/^\d{12}$/, 'Write the 12 digits of the account, in quotes.'),
  v.description(
    'The AWS account, 12 digits in quotes. Credentials of another account stop the run before anything else.',
  ),
)

export const kmsKeys = v.pipe(
  v.array(text, 'Write a list of the ARNs of KMS keys.'),
  v.description(
    "ARNs of the KMS keys that belong here: a secret under another key is an error. `aws/secretsmanager` and `aws/ssm` are AWS's own.",
  ),
)

export const allowedSecrets = v.pipe(
  v.array(text, 'Write a list of patterns.'),
  v.description(
    'Patterns of the secrets that belong here, `*` for any text and `?` for any character: one that starts with `arn:` is held against the full ARN, another against the name. A secret that fits none is an error.',
  ),
)
