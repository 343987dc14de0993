import * as v from 'valibot'
import { about, maybe, place, text } from './parts.ts'

const stays = about(v.picklist(['add', 'keep']), 'New, or as it was.')
const changes = about(v.literal('change'), 'Holds something else before the change.')
const goes = about(v.literal('remove'), 'Removed.')

const hidden = v.object({
  kind: about(v.picklist(['hidden', 'empty']), 'A value that this action did not set.'),
})

const variableEntries = {
  name: about(text, 'The name of the variable.'),
  secretArn: about(text, 'The ARN that it holds: before the change for `remove`, else after it.'),
}

export const variable = v.variant('verb', [
  v.object({ verb: stays, ...variableEntries, place }),
  v.object({
    verb: changes,
    ...variableEntries,
    place,
    before: about(
      v.variant('kind', [
        v.object({
          kind: about(v.literal('arn'), 'The ARN of another secret.'),
          arn: about(text, 'That ARN.'),
        }),
        hidden,
      ]),
      'What the variable holds now.',
    ),
  }),
  v.object({ verb: goes, ...variableEntries }),
])

const settingEntries = {
  name: about(
    v.picklist(['SECRETS_MANAGER_TTL', 'SSM_PARAMETER_STORE_TTL']),
    'The variable that the extension reads.',
  ),
  value: about(text, 'Its value: before the change for `remove`, else after it.'),
}

const setting = v.variant('verb', [
  v.object({ verb: stays, ...settingEntries, place }),
  v.object({
    verb: changes,
    ...settingEntries,
    place,
    before: about(
      v.variant('kind', [
        v.object({
          kind: about(v.literal('ours'), 'A value that this action set.'),
          value: about(text, 'That value.'),
        }),
        hidden,
      ]),
      'What the variable holds now.',
    ),
  }),
  v.object({ verb: goes, ...settingEntries }),
])

const layerArn = about(text, 'The version of the layer: before the change for `remove`, else after it.')

const layer = v.variant('verb', [
  v.object({ verb: stays, layerArn, place }),
  v.object({ verb: changes, layerArn, before: about(text, 'The version that is attached now.'), place }),
  v.object({ verb: goes, layerArn }),
])

export const extension = v.object({
  layer: maybe(layer, 'Absent if it is not declared and this action attached none.'),
  settings: about(v.array(setting), 'The variables that it takes its settings from, sorted by name.'),
})
