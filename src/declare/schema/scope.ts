import * as v from 'valibot'
import { regionPattern, regionRule } from '../../text/region.ts'
import { awsKeys } from '../../text/store-words.ts'
import { mostPatterns } from '../size-limits.ts'
import { listOf, text } from './parts.ts'
import { fitsKey, fitsPattern } from './patterns.ts'

/* The keys for the region and account of functions and secrets, and for the secrets that belong there. */

export const region = v.pipe(
  text,
  v.regex(regionPattern, regionRule),
  v.description('The region of functions and secrets given by name. Default: the region of the workflow.'),
)

export const account = v.pipe(
  text,
  v.regex(/^\d{12}$/, 'Write the 12 digits of the account, in quotes.'),
  v.description(
    'The AWS account, 12 digits in quotes. Credentials for another account stop the run before anything else.',
  ),
)

export const kmsKeys = v.pipe(
  listOf(v.pipe(text, fitsKey), { most: mostPatterns, remedy: 'Write a list of the ARNs of KMS keys.' }),
  v.description(
    `ARNs of the KMS keys that belong here; a secret encrypted with another key is an error. ${awsKeys('and')} are AWS's own.`,
  ),
)

export const allowedSecrets = v.pipe(
  listOf(v.pipe(text, fitsPattern), { most: mostPatterns, remedy: 'Write a list of patterns.' }),
  v.description(
    "Patterns for the secrets that belong here, with `*` for any text and `?` for any character. A pattern that starts with `arn:` is compared with the full ARN, any other with the name of a secret in the function's own account. A secret that matches none is an error.",
  ),
)
