import type { FunctionPlan } from '../plan.ts'

const widening: ReadonlySet<string> = new Set(['broadened', 'replaced', 'unknown'])

/** Whether our policy for the function may allow more once it is applied, or a restriction in it is lifted. */
export function mayWiden({ access, findings }: Pick<FunctionPlan, 'access' | 'findings'>): boolean {
  return widening.has(access.verdict) || findings.some(({ code }) => code === 'restriction-lifted')
}
