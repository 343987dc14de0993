import type { PolicyStatement } from '../../model/access/effective.ts'
import type { Inventory, Reader, UnreadPart } from '../../model/access/inventory.ts'
import type { GrantChange } from '../../model/change.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'
import { type FunctionPlan, ownPolicyNames } from '../../model/plan.ts'
import { roleNameOf } from '../../text/arn.ts'
import { usersOf } from '../role/users.ts'
import { type OtherStatements, otherStatements, statementsThatMayRead } from './other-statements.ts'
import { type RoleTexts, roleTexts } from './role-texts.ts'

/** Returns who can read each secret of a finished plan, and what was not read to tell it. */
export function inventoryOf(functions: readonly FunctionPlan[], observation: Observation): Inventory {
  const roles = rolesOf(functions, observation)
  const secretArns = [...new Set(functions.flatMap(grantedIn))].sort()
  const found = [
    ...roles.flatMap((role) => readersIn(role, secretArns)),
    ...functions.filter(({ state }) => state === 'pending').flatMap(pendingReaders),
  ]
  const readers = Map.groupBy(found, ({ secretArn }) => secretArn)
  return {
    secrets: secretArns.map((secretArn) => ({
      secretArn,
      readers: (readers.get(secretArn) ?? []).map(({ reader }) => reader).sort(inOrder),
    })),
    unread: unreadParts(functions, roles, observation),
  }
}

interface Role {
  readonly name: string
  readonly members: readonly FunctionPlan[]
  readonly users: readonly RoleUser[]
  readonly texts: RoleTexts
  readonly others: OtherStatements
}

interface Read {
  readonly secretArn: string
  readonly reader: Reader
}

function rolesOf(functions: readonly FunctionPlan[], observation: Observation): readonly Role[] {
  const byRole = Map.groupBy(functions, ({ roleArn }) => roleArn)
  return [...byRole].flatMap(([roleArn, members]) => {
    if (roleArn === undefined) return []
    const name = roleNameOf(roleArn)
    const texts = roleTexts(name, observation)
    const declared = members.flatMap(({ functionArn, functionName }) =>
      functionArn === undefined ? [] : [{ functionArn, functionName, roleArn }],
    )
    const others = otherStatements(texts, new Set(members.flatMap(ownPolicyNames)))
    return [{ name, members, users: usersOf(roleArn, declared, observation), texts, others }]
  })
}

function readersIn(role: Role, secretArns: readonly string[]): readonly Read[] {
  const granted = [...new Set(role.members.flatMap(grantedIn))]
  const candidates = role.others.allows.length === 0 ? granted : secretArns
  return candidates.flatMap((secretArn) => {
    const other = byOthers(role, secretArn)
    return role.users.flatMap((user) => {
      const own = role.members.find(({ functionArn }) => functionArn === user.functionArn)
      const bases = [...byGrant(own, secretArn), ...byRole(role, own, secretArn), ...other]
      const basis = bases.find(({ verb }) => verb !== 'remove') ?? bases[0]
      if (basis === undefined) return []
      const { functionName, functionArn } = user
      const who = {
        functionName,
        functionArn,
        roleName: role.name,
        ...(own !== undefined && { label: own.label }),
      }
      return [{ secretArn, reader: { ...who, ...basis } }]
    })
  })
}

/** Why a function can read a secret. */
type Basis = Pick<Reader, 'by' | 'verb' | 'held' | 'check' | 'through'>

function byGrant(own: FunctionPlan | undefined, secretArn: string): readonly Basis[] {
  return grantsOn([own], secretArn).map(({ verb, held, check }) => {
    const effect = own?.effective.grants.find((each) => each.secretArn === secretArn)
    return {
      by: 'grant',
      verb,
      ...(held && { held }),
      ...(check && { check: check.result }),
      through: effect?.through ?? [],
    }
  })
}

function byRole({ members }: Role, own: FunctionPlan | undefined, secretArn: string): readonly Basis[] {
  const siblings = members.filter((each) => each !== own)
  const verbs = new Set(grantsOn(siblings, secretArn).map(({ verb }) => verb))
  if (verbs.size === 0) return []
  const [only, ...more] = verbs
  return [{ by: 'shared-role', verb: more.length > 0 || only === undefined ? 'keep' : only, through: [] }]
}

/** What was asked of IAM counts before what the texts of the policies say. */
function byOthers({ members, others }: Role, secretArn: string): readonly Basis[] {
  const ours = new Set(members.flatMap(ownPolicyNames))
  const effects = members.flatMap(({ effective }) =>
    effective.grants.filter((each) => each.secretArn === secretArn),
  )
  const isOther = ({ policy }: PolicyStatement) => !ours.has(policy)
  const known = effects.find(
    ({ state, through }) =>
      (state === 'already' || state === 'still') && (through.length === 0 || through.some(isOther)),
  )
  const basis = { by: 'other-policy', verb: 'keep' } as const
  if (known !== undefined) return [{ ...basis, check: 'allowed', through: known.through.filter(isOther) }]
  if (effects.some(({ state }) => state === 'gains' || state === 'loses' || state === 'denied')) return []
  const through = statementsThatMayRead(others, secretArn)
  return through.length === 0 ? [] : [{ ...basis, through }]
}

interface LiveGrant extends Pick<GrantChange, 'held' | 'check'> {
  readonly verb: Reader['verb']
}

/** What becomes of the grants on a secret; what is blocked neither comes nor goes. */
function grantsOn(functions: readonly (FunctionPlan | undefined)[], secretArn: string): readonly LiveGrant[] {
  return functions.flatMap((plan) =>
    (plan?.grants ?? []).flatMap(({ secretArn: granted, verb, held, check }) => {
      if (granted !== secretArn || (plan?.blocked && verb === 'add')) return []
      const lasts = verb === 'change' || (plan?.blocked && verb === 'remove')
      return [{ verb: lasts ? 'keep' : verb, ...(held && { held }), ...(check && { check }) }]
    }),
  )
}

function pendingReaders(plan: FunctionPlan): readonly Read[] {
  const { functionName, label } = plan
  return grantedIn(plan).flatMap((secretArn) =>
    byGrant(plan, secretArn).map((basis) => ({ secretArn, reader: { functionName, label, ...basis } })),
  )
}

function grantedIn({ grants }: FunctionPlan): readonly string[] {
  return grants.map(({ secretArn }) => secretArn)
}

const ranks = { grant: 0, 'shared-role': 1, 'other-policy': 2 }

function inOrder(a: Reader, b: Reader): number {
  const byRank = ranks[a.by] - ranks[b.by]
  return byRank === 0 ? (nameOf(a) < nameOf(b) ? -1 : 1) : byRank
}

function nameOf({ label, functionName }: Reader): string {
  return label ?? functionName
}

function unreadParts(
  functions: readonly FunctionPlan[],
  roles: readonly Role[],
  { roleUsers }: Observation,
): readonly UnreadPart[] {
  const regions = [...new Set(functions.filter(({ roleArn }) => roleArn).map(({ region }) => region))]
  return [
    ...functions
      .filter(({ state }) => state === 'unread')
      .map(({ label }) => ({ kind: 'function', name: label }) as const),
    ...roles.flatMap(({ name, texts: { inline, attached } }) => [
      ...(inline === undefined ? [{ kind: 'role-policies', name } as const] : []),
      ...(attached === undefined ? [{ kind: 'attached-policies', name } as const] : []),
    ]),
    ...regions
      .filter((region) => roleUsers.get(region)?.kind !== 'found')
      .map((region) => ({ kind: 'role-users', name: region }) as const),
  ]
}
