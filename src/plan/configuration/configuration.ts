import type { ConfigurationStep, VariableChange } from '../../model/change.ts'
import type { LayerEdit } from '../../model/extension.ts'
import { reveal } from '../../model/hidden.ts'
import type { FoundFunction, Variables } from '../../model/observation.ts'
import type { Budget } from '../../model/plan.ts'
import { noMark } from '../policy/extension-mark.ts'
import { type ExtensionPlan, layerEdit, planExtension } from './extension.ts'
import type { ExtensionGoal } from './layer.ts'
import {
  type DesiredVariable,
  planVariables,
  variablesLimit,
  variablesOf,
  variablesSize,
} from './variables.ts'

/** The configuration that a function is to have. */
interface ConfigurationGoal {
  readonly variables: readonly DesiredVariable[]
  /** Secrets whose variables are removed. */
  readonly stale: ReadonlySet<string>
  readonly extension: ExtensionGoal
}

/** How the configuration of one function changes. */
export interface ConfigurationPlan {
  readonly goal: ConfigurationGoal
  readonly variables: readonly VariableChange[]
  readonly extension: ExtensionPlan
  /** The write that does it; `undefined` where everything is kept. */
  readonly step: ConfigurationStep | undefined
}

/** Plans the variables and the extension of a function; of a version, what would have to change. */
export function planConfiguration(goal: ConfigurationGoal, found: FoundFunction): ConfigurationPlan {
  const changes = {
    variables: planVariables(goal.variables, variablesOf(found), goal.stale),
    extension: planExtension(goal.extension, found),
  }
  return { goal, ...changes, step: configurationStep(changes) }
}

/** Returns the goal without its removals: what a configuration needs so that nothing is left to add or change. */
export function withoutRemovals({ variables, extension }: ConfigurationGoal): ConfigurationGoal {
  return { variables, stale: new Set(), extension: { ...extension, ours: noMark } }
}

function configurationStep({
  variables,
  extension,
}: Pick<ConfigurationPlan, 'variables' | 'extension'>): ConfigurationStep | undefined {
  const set = [
    ...variables.flatMap((change) =>
      change.verb === 'add' || change.verb === 'change' ? [[change.name, change.secretArn] as const] : [],
    ),
    ...extension.settings.flatMap((change) =>
      change.verb === 'add' || change.verb === 'change' ? [[change.name, change.value] as const] : [],
    ),
  ]
  const remove = [...variables, ...extension.settings].flatMap(({ verb, name }) =>
    verb === 'remove' ? [name] : [],
  )
  const layer = layerEdit(extension)
  if (set.length + remove.length === 0 && layer === undefined) return undefined
  return {
    kind: 'configuration',
    set: Object.fromEntries(set),
    remove,
    ...(layer !== undefined && { layer }),
  }
}

/** Whether the configuration is as planned, as far as that is known. */
export function isAsPlanned({ extension, step }: ConfigurationPlan): boolean {
  const { kind } = extension.layer
  return step === undefined && (kind === 'none' || kind === 'planned')
}

/** Returns all variables of the function after the step: every foreign one keeps its value. */
export function mergeVariables(
  live: Variables,
  step: Pick<ConfigurationStep, 'set' | 'remove'>,
): ReadonlyMap<string, string> {
  const merged = new Map([...live].map(([name, hidden]) => [name, reveal(hidden)]))
  for (const name of step.remove) merged.delete(name)
  for (const [name, value] of Object.entries(step.set)) merged.set(name, value)
  return merged
}

/** Returns the bytes of all variables of the function after the change. */
export function variablesBudget(found: FoundFunction, { step }: Pick<ConfigurationPlan, 'step'>): Budget {
  const variables = mergeVariables(variablesOf(found), step ?? { set: {}, remove: [] })
  return { kind: 'variables', used: variablesSize(variables), limit: variablesLimit, unit: 'bytes' }
}

/** Returns all layers after the edit: every other one is kept, in its order. */
export function mergeLayers(layers: readonly string[], { remove, add }: LayerEdit): readonly string[] {
  const added = add === undefined ? [] : [add]
  if (remove === undefined) return [...layers, ...added]
  return layers.flatMap((layer) => (layer === remove ? added : [layer]))
}
