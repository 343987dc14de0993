import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { functionKey } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import type { Planned, Whole } from '../whole.ts'

/**
 * Functions that look renamed: one leaves the file, and one that is new in it has its label, or is the only one to gain exactly
 * what only this one loses. The old function still exists, or it would not be in the plan.
 */
export function renamedFunctions({ planned }: Whole): FindingsByFunction {
  const olds = planned.filter(({ declared, plan }) => declared.forgotten !== undefined && loses(plan))
  const news = planned.filter(({ declared, plan }) => declared.forgotten === undefined && isNew(plan))
  const namesakes = new Map(news.map((each) => [labelOf(each), each]))
  const losing = Map.groupBy(olds, (each) => secretsOf(each, 'remove'))
  const gaining = Map.groupBy(news, (each) => secretsOf(each, 'add'))
  return new Map(
    olds.flatMap((old) => {
      const same = secretsOf(old, 'remove')
      const [only, ...others] = gaining.get(same) ?? []
      const isOnly = others.length === 0 && losing.get(same)?.length === 1
      const heir = namesakes.get(labelOf(old)) ?? (isOnly ? only : undefined)
      return heir === undefined ? [] : [[old.declared, [renamed(old.declared, heir.declared)]] as const]
    }),
  )
}

function loses({ grants }: Planned['plan']): boolean {
  return grants.some(({ verb }) => verb === 'remove')
}

function isNew({ grants }: Planned['plan']): boolean {
  return grants.length > 0 && grants.every(({ verb }) => verb === 'add')
}

function labelOf({ declared: { region, label, forgotten } }: Planned): string {
  return functionKey(region, forgotten?.formerLabel ?? label)
}

/** What comes or goes, as text that can be compared: with the region, in which functions are renamed. */
function secretsOf({ declared, plan }: Planned, verb: 'add' | 'remove'): string {
  const arns = plan.grants.flatMap((grant) => (grant.verb === verb ? [grant.secretArn] : []))
  return [declared.region, ...arns.sort()].join('\n')
}

function renamed(old: FunctionDeclaration, heir: FunctionDeclaration): Finding {
  const isNamesake = old.forgotten?.formerLabel === heir.label
  const nameOf = (each: FunctionDeclaration) => name(isNamesake ? each.functionName : each.label)
  const [before, now] = [nameOf(old), nameOf(heir)]
  const why = isNamesake
    ? say`${now} takes the place of ${before} in the file`
    : say`${before} loses what ${now} gains`
  return makeFinding('function-renamed', old, {
    message: say`${why}, so this looks like a rename.`,
    remedy: say`If ${before} still runs when this is applied, its next read fails. Keep its entry until ${now} has taken over.`,
  })
}
