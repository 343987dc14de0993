import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import type { Budget } from '../../model/plan.ts'
import { counted, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'

/**
 * The characters that all inline policies of a role may take together; whitespace between tokens is not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const limit = 10_240

interface Planned {
  readonly declared: FunctionDeclaration
  readonly draft?: Draft
}

/** What the inline policies of a function's role take, and what a reviewer must know about it. */
interface PoliciesLimit {
  readonly budgets: readonly Budget[]
  readonly findings: readonly Finding[]
}

/** Where the role's policies are not known. */
export const noLimit: PoliciesLimit = { budgets: [], findings: [] }

/**
 * Returns the characters of all inline policies of a role while old and new access are both in place, with the policies of
 * all its declared functions: a run grants to every function before it revokes from any. Functions whose role is not known
 * yet are left out.
 */
export function policiesLimits(
  planned: readonly Planned[],
  isBlocked: (declared: FunctionDeclaration) => boolean,
): ReadonlyMap<FunctionDeclaration, PoliciesLimit> {
  const drafts = planned.flatMap(({ draft }) => (draft === undefined ? [] : [draft]))
  const byRole = Map.groupBy(drafts, ({ live }) => live.roleName)
  return new Map([...byRole.values()].flatMap((own) => limitsOf(own, isBlocked)))
}

function limitsOf(
  drafts: readonly Draft[],
  isBlocked: (declared: FunctionDeclaration) => boolean,
): readonly (readonly [FunctionDeclaration, PoliciesLimit])[] {
  const role = drafts[0]?.live.role
  if (role?.kind !== 'found') return []
  const sizes = new Map([...role.texts].map(([policyName, text]) => [policyName, minify(text).length]))
  const growthOf = ({ declared, policy }: Draft) =>
    Math.max(0, policy.peak - (sizes.get(declared.policyName) ?? 0))
  const present = sum(sizes.values())
  const growing = drafts.filter((each) => growthOf(each) > 0)
  return drafts.map((draft) => {
    // What stops one function stops none of the others.
    const together = growing.filter((each) => each === draft || !isBlocked(each.declared))
    const used = present + sum(together.map(growthOf))
    const budget = { kind: 'role-policies', used, limit, unit: 'characters' } as const
    const isOver = used > limit && together.includes(draft)
    return [
      draft.declared,
      { budgets: [budget], findings: isOver ? [overLimit(draft, used, together.length)] : [] },
    ]
  })
}

function overLimit({ declared, live }: Draft, used: number, functions: number): Finding {
  const role = say`The inline policies of role ${name(live.roleName)}`
  const would = say`would take ${used} of the ${limit} characters that IAM allows, counted while old and new access are both in place.`
  const alone = {
    message: say`${role} ${would}`,
    remedy: say`Move other inline policies into managed ones, split the function, or change its secrets in two deploys.`,
  }
  const together = {
    message: say`${role}, where ${counted(functions, 'declared function')} gain access, ${would}`,
    remedy: say`Give some of these functions their own execution role, or move the other inline policies into managed ones.`,
  }
  return makeFinding('policy-over-limit', declared, functions === 1 ? alone : together)
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0)
}

/** IAM does not count whitespace between tokens. */
function minify(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
