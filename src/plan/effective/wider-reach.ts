import { statementName } from '../../model/access/effective.ts'
import { ownPolicyNames } from '../../model/plan.ts'
import { distinct, join, name, type Sentence, say } from '../../text/sentence.ts'
import { allStores, type Store } from '../../text/stores.ts'
import type { WiderReach } from './findings.ts'
import { type Reach, reachOf } from './reach.ts'
import { impossibleArn, type RoleGroup, storesOf } from './role-group.ts'
import { namedStatement, type RoleTexts, roleTexts, wasRead } from './role-texts.ts'
import { decisionsOnAll, readingsByOthers, whatIfsOf } from './what-if.ts'

/**
 * Returns what else lets a role read secrets beyond the declaration, stores for which it is the same together. Where not all
 * texts of its policies could be read, a simulation of a secret that cannot exist tells the rest.
 */
export function widerReach(group: RoleGroup): readonly WiderReach[] {
  const texts = roleTexts(group.roleName, group.observation)
  const reach = reachOf(texts, {
    ours: new Set(group.members.flatMap(({ plan }) => ownPolicyNames(plan))),
    secretArns: group.members.flatMap(({ plan }) => plan.grants.map(({ secretArn }) => secretArn)),
  })
  const byStore = allStores.flatMap((store) => {
    const written = reach.filter((each) => each.store === store).map((each) => wordsOf(each, group))
    const statements = distinct([...written, ...simulatedReach(group, store, texts)])
    return statements.length === 0 ? [] : [{ noun: store.noun, statements }]
  })
  const alike = Map.groupBy(byStore, ({ statements }) => JSON.stringify(statements))
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ nouns: [first, ...others].map(({ noun }) => noun), statements: first.statements }],
  )
}

function wordsOf({ statement, conditions }: Reach, { settings }: RoleGroup): Sentence {
  const named = statementName(statement)
  if (conditions.length === 0 || settings.discreet === true) return named
  return say`${named} (on condition of ${join(
    conditions.map((each) => [name(each)]),
    ', ',
  )})`
}

/** Only of policies whose texts were not read: what the others allow was read in them. */
function simulatedReach(group: RoleGroup, store: Store, texts: RoleTexts): readonly Sentence[] {
  if (!storesOf(group).includes(store)) return []
  const readings = readingsByOthers(group, impossibleArn(group, store))
  const decisions = decisionsOnAll(readings, whatIfsOf(group), group)
  if (decisions === undefined) return []
  const allowed = decisions.filter(({ result }) => result === 'allowed')
  if (allowed.some(({ statements }) => statements.length === 0)) return [say`another policy`]
  return allowed
    .flatMap(({ statements }) => statements)
    .filter((each) => !wasRead(each, group.roleName, texts))
    .map((each) => statementName(namedStatement(each, group.roleName, texts)))
}
