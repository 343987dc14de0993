import {
  type ApprovalRule,
  type GuardrailChange,
  type Guardrails,
  guardrailKeys,
} from '../../model/guardrails.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { patternContains } from '../policy/pattern.ts'

type Key = keyof Guardrails
type Effect = GuardrailChange['effect']

/** Returns which limits differ, whatever the order of their patterns. */
export function changedKeys(before: Guardrails, after: Guardrails): readonly Key[] {
  const textOf = (limits: Guardrails, key: Key) =>
    canonicalJson(key === 'secrets' || key === 'forbid' ? limits[key]?.toSorted() : limits[key])
  return (Object.keys(guardrailKeys) as Key[]).filter((key) => textOf(before, key) !== textOf(after, key))
}

const order: readonly Effect[] = ['loosens', 'unclear', 'tightens', 'same']

/** Returns each limit that differs, and each rule of `approvals`, loosened ones first. */
export function guardrailChanges(before: Guardrails, after: Guardrails): readonly GuardrailChange[] {
  const changes = changedKeys(before, after).flatMap((key) =>
    key === 'approvals'
      ? approvalChanges(before.approvals ?? [], after.approvals ?? [])
      : [{ effect: effectOf(key, before, after), ...only(key, { before, after }) }],
  )
  return changes
    .filter((change: GuardrailChange) => change.before !== undefined || change.after !== undefined)
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
}

/** The one limit; absent where it limits nothing, such as `frozen: false`. */
function only(key: Key, { before, after }: { readonly before: Guardrails; readonly after: Guardrails }) {
  const isLimit = (limits: Guardrails) =>
    limits[key] !== undefined && limits[key] !== false && !(key === 'forbid' && limits.forbid?.length === 0)
  return {
    ...(isLimit(before) && { before: { [key]: before[key] } }),
    ...(isLimit(after) && { after: { [key]: after[key] } }),
  }
}

/** `isAsStrict(a, b)`: what `a` allows, `b` allows too, as far as that is certain. */
function compared<T>(before: T, after: T, isAsStrict: (a: T, b: T) => boolean): Effect {
  const [tighter, looser] = [isAsStrict(after, before), isAsStrict(before, after)]
  if (tighter && looser) return 'same'
  if (tighter) return 'tightens'
  return looser ? 'loosens' : 'unclear'
}

function effectOf(key: Exclude<Key, 'approvals'>, before: Guardrails, after: Guardrails): Effect {
  return compared(before, after, (a, b) => {
    switch (key) {
      case 'secrets':
        return patternsOf(a).every((narrow) => patternsOf(b).some((wide) => contains(wide, narrow)))
      case 'expiresWithin':
        return (a.expiresWithin ?? Number.POSITIVE_INFINITY) <= (b.expiresWithin ?? Number.POSITIVE_INFINITY)
      case 'forbid':
        return (b.forbid ?? []).every((kind) => a.forbid?.includes(kind))
      default:
        return a[key] === true || b[key] !== true
    }
  })
}

function patternsOf({ secrets = ['*'] }: Guardrails): readonly string[] {
  return secrets
}

/** As in `covers`: only `*` covers secrets of other accounts by their names. */
function contains(wide: string, narrow: string): boolean {
  if (wide === '*' || narrow === '*') return wide === '*'
  return wide.startsWith('arn:') === narrow.startsWith('arn:') && patternContains(wide, narrow)
}

/** Rules of one pattern are compared with each other; one that is alone is added or removed. */
function approvalChanges(
  before: readonly ApprovalRule[],
  after: readonly ApprovalRule[],
): readonly GuardrailChange[] {
  const gone = without(before, after)
  const come = without(after, before)
  const pairs = gone.flatMap((was) => {
    const same = ({ secrets }: ApprovalRule) => secrets === was.secrets
    const now = gone.filter(same).length === 1 && come.filter(same).length === 1 ? come.find(same) : undefined
    return now === undefined ? [] : [{ was, now }]
  })
  const isPaired = (rule: ApprovalRule) => pairs.some(({ was, now }) => rule === was || rule === now)
  return [
    ...pairs.map(({ was, now }) => ({
      effect: compared(was, now, isImplied),
      before: { approvals: [was] },
      after: { approvals: [now] },
    })),
    ...gone
      .filter((rule) => !isPaired(rule))
      .map((rule) => ({
        effect: after.some((each) => isImplied(each, rule)) ? ('same' as const) : ('loosens' as const),
        before: { approvals: [rule] },
      })),
    ...come
      .filter((rule) => !isPaired(rule))
      .map((rule) => ({
        effect: before.some((each) => isImplied(each, rule)) ? ('same' as const) : ('tightens' as const),
        after: { approvals: [rule] },
      })),
  ]
}

function without(some: readonly ApprovalRule[], others: readonly ApprovalRule[]): readonly ApprovalRule[] {
  const texts = new Set(others.map((rule) => canonicalJson(rule)))
  return some.filter((rule) => !texts.has(canonicalJson(rule)))
}

/** Whether whatever satisfies `rule` satisfies `other`. */
function isImplied(rule: ApprovalRule, other: ApprovalRule): boolean {
  return (
    patternContains(rule.secrets, other.secrets) &&
    rule.count >= other.count &&
    rule.by.every((approver) => other.by.includes(approver))
  )
}
