import * as v from 'valibot'
import { secretWords } from '../../src/text/store-words.ts'
import { statement } from './effective.ts'
import { about, maybe, text } from './parts.ts'

const reader = v.object({
  functionName: about(text, 'Its name in Lambda.'),
  functionArn: maybe(text, 'Its ARN; absent while the function is pending.'),
  roleName: maybe(text, 'Its execution role; absent while the function is pending.'),
  label: maybe(text, 'What the declaration calls the function; absent if it is not declared.'),
  by: about(
    v.picklist(['grant', 'shared-role', 'other-policy']),
    '`grant`: its own policy of this action. `shared-role`: that of a declared function with the same role. `other-policy`: only policies that are not of this action.',
  ),
  verb: about(
    v.picklist(['add', 'remove', 'keep']),
    '`add`: it can read it only after an apply. `remove`: only until then.',
  ),
  held: maybe(
    v.literal(true),
    'Set on a grant that is no longer declared but kept: a version that callers reach, an unfinished execution or another config file may need it.',
  ),
  check: maybe(
    v.picklist(['allowed', 'denied', 'not-evaluated']),
    'Whether it can really read it; absent where that was not checked.',
  ),
  through: about(v.array(statement), 'What allows it besides the policies of this action.'),
})

export const inventory = v.object({
  secrets: about(
    v.array(
      v.object({
        secretArn: about(text, `The ${secretWords}.`),
        readers: about(v.array(reader), 'Those that it is granted to come first.'),
      }),
    ),
    'Everything that is or was granted, sorted by ARN.',
  ),
  unread: about(
    v.array(
      v.object({
        kind: about(
          v.picklist(['function', 'role-policies', 'attached-policies', 'role-users']),
          '`function`: a declared function. `role-policies`, `attached-policies`: the inline or managed policies of a role. `role-users`: which functions of a region have the roles.',
        ),
        name: about(text, 'The label of the function, or the name of the role or region.'),
      }),
    ),
    'What was not read, so that there may be more readers. Roles of functions that are not declared are never read.',
  ),
})
