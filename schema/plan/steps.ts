import * as v from 'valibot'
import { about, maybe, text, texts } from './parts.ts'

const document = about(text, 'The whole policy, as minified JSON.')
const revoked = about(texts, 'The secrets that are no longer granted.')

const layerEdit = v.object({
  remove: maybe(text, 'The version of the layer that is detached.'),
  add: maybe(text, 'The version that is attached in its place, or at the end.'),
})

const ships = maybe(v.literal(true), 'Set if traffic then reaches other code than now.')

export const step = v.variant('kind', [
  v.object({ kind: about(v.literal('grant'), 'Put the policy, which only widens it.'), document }),
  v.object({
    kind: about(v.literal('configuration'), 'Update variables and layers of the function.'),
    set: about(v.record(text, text), 'Variables with their new values, all set by this action.'),
    remove: about(texts, 'Variables to remove, all set by this action.'),
    layer: maybe(layerEdit, "What changes in the function's list of layers."),
  }),
  v.object({
    kind: about(v.literal('publish'), 'Publish a version.'),
    codeSha256: about(text, 'The hash of the only code that may be published.'),
  }),
  v.object({
    kind: about(
      v.literal('publish-latest'),
      'Publish what unqualified calls of a function on managed instances reach.',
    ),
    codeSha256: about(text, 'The hash of the only code that may be published.'),
    ships,
  }),
  v.object({
    kind: about(v.literal('point-alias'), 'Point the alias to the published version.'),
    alias: about(text, 'The name of the alias.'),
    from: about(text, 'The version that it serves now.'),
    ships,
  }),
  v.object({ kind: about(v.literal('revoke'), 'Put the policy, which only narrows it.'), document, revoked }),
  v.object({
    kind: about(
      v.literal('delete-former'),
      'Delete policies that were written under an earlier `policy-name`.',
    ),
    policies: about(texts, 'Their names.'),
    revoked,
  }),
  v.object({ kind: about(v.literal('delete-policy'), 'Delete the policy.'), revoked }),
])
