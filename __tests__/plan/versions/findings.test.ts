import type { ServedState } from '../../../src/model/observation.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  describeFindings,
  failed,
  orders,
  withPolicy,
} from '../../builders/findings.ts'
import {
  aFunction,
  aFunctionDeclaration,
  aPlace,
  someServed,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const grants = [{ secretArn: arn, keyArns: [], describe: false }]
/** The declaration no longer names `db`, which is still granted; `served` says who needs it. */
function revoking(served: ServedState): World {
  return {
    ...withPolicy(formatPolicyDocument(grants, 'us-east-1') ?? ''),
    ...{ served: { orders: served } },
  }
}

const nothing = aFunctionDeclaration({ secrets: [] })
const reading = aFunction({ variables: { DB_ARN: arn } })
const blind = aFunction({ variables: { kind: 'unreadable', code: 'AccessDeniedException', message: 'no' } })
const onOtherRole = { ...reading, roleArn: 'arn:aws:iam::123456789012:role/earlier' }
const live = { alias: 'live', withCode: false }

const cached = { ...orders, extension: { place: aPlace(), ttl: 60 } }

function serving(...served: Parameters<typeof someServed>): World {
  return { ...calm, served: { orders: someServed(...served) } }
}

const cases: readonly Case[] = [
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: { ...calm, served: { orders: failed } },
    message: /Read failed for it \(AccessDenied: not allowed\)/,
  },
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: blind }),
    message: /What alias live serves cannot be read: AccessDeniedException: no\./,
  },
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: failed }),
    message: /What alias live serves cannot be read: Read failed/,
  },
  {
    code: 'alias-not-found',
    functions: [{ ...orders, release: live }],
    world: serving({ other: ['7'] }, { 7: reading }),
    message: /Function orders has no alias live/,
  },
  {
    code: 'alias-weighted',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7', '8'] }, { 7: reading, 8: aFunction() }),
    message: /Alias live splits its traffic between versions 7 and 8/,
  },
  {
    code: 'alias-code-differs',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: aFunction({ codeSha256: 'code-two' }) }),
    message: /\$LATEST has different code than version 7, which alias live serves/,
  },
  {
    code: 'served-versions-unread',
    functions: [nothing],
    world: revoking(failed),
    message: /Read failed.*Nothing is revoked, because a served version may need it/,
  },
  {
    code: 'served-versions-unread',
    world: { ...calm, served: { orders: failed } },
    message: /Read failed.*It is not known whether an alias serves a version with other variables/,
  },
  {
    code: 'alias-cut-off',
    functions: [nothing],
    removing: true,
    world: revoking(someServed({ live: ['7'] }, { 7: reading })),
    message: /Alias live serves version 7, which reads secret db and loses that access now/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'], blue: ['6', '7'] }, { 6: aFunction(), 7: reading })),
    message:
      /Aliases live and blue serve version 7, whose variables still name secret db, so the grant stays/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: blind })),
    message: /cannot be read \(AccessDeniedException: no\) and may name secret db, so the grant stays/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: failed })),
    message: /cannot be read \(Read failed for it.*\)\) and may name secret db/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: absent })),
    message: /cannot be read \(it no longer exists\) and may name secret db/,
  },
  {
    code: 'version-other-role',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: onOtherRole })),
    message:
      /Alias live serves version 7, which runs as role earlier, .* not changed, so that version may still read secret db\.$/,
  },
  {
    code: 'version-other-role',
    world: serving({ live: ['7'] }, { 7: onOtherRole }),
    message: /which runs as role earlier, not as orders-role\. The grants of that role are not changed\.$/,
  },
  {
    code: 'alias-cut-off',
    functions: [nothing],
    removing: true,
    world: revoking(someServed({ live: ['7'] }, { 7: blind })),
    message: /Alias live serves version 7, which may read secret db and loses that access now/,
  },
  {
    code: 'alias-pinned',
    world: serving({ live: ['7'] }, { 7: aFunction() }),
    message:
      /Alias live serves version 7, which keeps its own variables, so that traffic does not see this change/,
  },
  {
    code: 'alias-pinned',
    functions: [cached],
    world: {
      ...serving({ live: ['7'] }, { 7: reading }),
      functions: { orders: reading },
    },
    message: /Alias live serves version 7/,
  },
]

describeFindings('versions', cases)
