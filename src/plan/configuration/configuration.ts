import type { LayerEdit } from '../../model/extension.ts'
import { reveal } from '../../model/hidden.ts'
import type { FoundFunction, Variables } from '../../model/observation.ts'
import type { ConfigurationStep, VariableChange } from '../../model/plan.ts'
import { noMark } from '../policy/extension-mark.ts'
import { type ExtensionPlan, layerEdit, planExtension } from './extension.ts'
import type { ExtensionGoal } from './layer.ts'
import { type DesiredVariable, planVariables } from './variables.ts'

/** What is wanted of a function's configuration. */
export interface ConfigurationGoal {
  readonly variables: readonly DesiredVariable[]
  /** Secrets whose variables go. */
  readonly stale: ReadonlySet<string>
  readonly extension: ExtensionGoal
}

/** What becomes of the configuration of one function. */
export interface ConfigurationPlan {
  readonly goal: ConfigurationGoal
  readonly variables: readonly VariableChange[]
  readonly extension: ExtensionPlan
  /** The write that makes it so; `undefined` where all is kept. */
  readonly step: ConfigurationStep | undefined
}

/** What becomes of the variables and the extension of a function, or would of a version of it. */
export function planConfiguration(goal: ConfigurationGoal, state: FoundFunction): ConfigurationPlan {
  const changes = {
    variables: planVariables(goal.variables, variablesOf(state), goal.stale),
    extension: planExtension(goal.extension, state),
  }
  return { goal, ...changes, step: configurationStep(changes) }
}

/** The goal without what is to go: all that a configuration must have that is not to be changed any more. */
export function wanted({ variables, extension }: ConfigurationGoal): ConfigurationGoal {
  return { variables, stale: new Set(), extension: { ...extension, ledger: noMark } }
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

/** Whether a configuration is what it is to be, as far as that is known. */
export function isAsPlanned({ extension, step }: ConfigurationPlan): boolean {
  const { kind } = extension.layer
  return step === undefined && (kind === 'none' || kind === 'planned')
}

/** All variables of the function as they stand after the step: every foreign one is kept, value for value. */
export function mergeVariables(
  live: Variables,
  step: Pick<ConfigurationStep, 'set' | 'remove'>,
): ReadonlyMap<string, string> {
  const merged = new Map([...live].map(([name, hidden]) => [name, reveal(hidden)]))
  for (const name of step.remove) merged.delete(name)
  for (const [name, value] of Object.entries(step.set)) merged.set(name, value)
  return merged
}

/** All layers as they stand after the edit: every other one is kept, in its order. */
export function mergeLayers(layers: readonly string[], { remove, add }: LayerEdit): readonly string[] {
  const added = add === undefined ? [] : [add]
  if (remove === undefined) return [...layers, ...added]
  return layers.flatMap((layer) => (layer === remove ? added : [layer]))
}

/** None where they can't be read. */
export function variablesOf({ variables }: FoundFunction): Variables {
  return variables.kind === 'readable' ? variables.values : new Map()
}
