import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { quoted } from '../../text/quote.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { mostValues } from '../limits.ts'
import type { Mistake } from '../problem.ts'

/** YAML that a config file does not need, or that could do harm. */
interface Oddity {
  readonly offset: number
  readonly mistake: Mistake
}

interface Survey {
  readonly oddities: readonly Oddity[]
  /** The node that each alias refers to. */
  readonly targets: ReadonlyMap<Alias, Node>
}

interface State {
  readonly dialect: Dialect
  readonly oddities: Oddity[]
  readonly targets: Map<Alias, Node>
  readonly anchors: Map<string, Node>
  /** The number of values in a node once its aliases are expanded; absent while it is being counted. */
  readonly sizes: Map<Node, number>
}

/**
 * Visits every node once, and looks at aliases and how much they expand to, at tags, and at keys with a meaning of their
 * own in JavaScript or YAML.
 */
export function surveyNodes(document: Document.Parsed, dialect: Dialect): Survey {
  const state: State = { dialect, oddities: [], targets: new Map(), anchors: new Map(), sizes: new Map() }
  const size = measure(document.contents, state)
  if (size > mostValues) {
    state.oddities.push({
      offset: 0,
      mistake: {
        message: say`The file has more than ${mostValues} values once its aliases are expanded.`,
        remedy: marked('Use fewer aliases (`*name`), or split the file over several uses of the action.'),
      },
    })
  }
  return state
}

function measure(node: unknown, state: State): number {
  if (!isNode(node)) return 0
  if (isAlias(node)) return measureAlias(node, state)
  if (node.anchor !== undefined) state.anchors.set(node.anchor, node)
  refuseTag(node, state)
  const size = 1 + measureContents(node, state)
  state.sizes.set(node, size)
  return size
}

function measureContents(node: Node, state: State): number {
  if (isSeq(node)) return node.items.reduce((sum: number, item) => sum + measure(item, state), 0)
  return isMap(node) ? measureMap(node, state) : 0
}

function measureMap(map: YAMLMap, state: State): number {
  const keys = new Set<unknown>()
  const size = map.items.reduce((sum, { key, value }) => {
    if (isScalar(key)) refuseKey(key, keys, state)
    return sum + measure(key, state) + measure(value, state)
  }, 0)
  const contested = contestedKey(map, state.targets)
  if (contested !== undefined) {
    refuse(map, state, {
      message: say`Two maps that are merged here (${name('<<')}) have the key ${quoted(contested)}, and versions of PyYAML differ in which one counts.`,
      remedy: marked('Write the key in this map itself, or remove it from one of the two.'),
    })
  }
  return size
}

function measureAlias(alias: Alias, state: State): number {
  const target = state.anchors.get(alias.source)
  const shown = quoted(`*${alias.source}`)
  const size = target && state.sizes.get(target)
  if (target === undefined) {
    refuse(alias, state, {
      message: say`The alias ${shown} refers to nothing: no anchor of that name comes before it.`,
      remedy: marked('Define the anchor first, or put the text in quotes.'),
    })
  } else if (size === undefined) {
    refuse(alias, state, {
      message: say`The alias ${shown} contains itself.`,
      remedy: marked('Write the value out.'),
    })
  } else {
    state.targets.set(alias, target)
  }
  return size ?? 0
}

function refuseTag(node: Node, state: State): void {
  if (node.tag === undefined || /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag))
    return
  refuse(node, state, {
    message: say`The tag ${quoted(node.tag)} is not supported.`,
    remedy: marked('Write plain text, lists and maps.'),
  })
}

function refuseKey(key: Scalar, earlier: Set<unknown>, state: State): void {
  const lenient = state.dialect === 'zappa'
  if (!lenient && earlier.has(key.value)) {
    refuse(key, state, {
      message: say`Duplicate key ${quoted(String(key.value))}.`,
      remedy: marked('Keep one of the two.'),
    })
  }
  earlier.add(key.value)
  if (!lenient && key.value === '<<') {
    refuse(key, state, {
      message: marked('Merge keys (`<<`) are not part of YAML 1.2.'),
      remedy: marked('Write the entries out, or use an alias (`*name`) for the whole value.'),
    })
  } else if (['__proto__', 'prototype', 'constructor'].includes(String(key.value))) {
    refuse(key, state, {
      message: say`The key ${name(String(key.value))} is not allowed.`,
      remedy: marked('Choose another name.'),
    })
  }
}

function refuse(node: Node, state: State, mistake: Mistake): void {
  state.oddities.push({ offset: node.range?.[0] ?? 0, mistake })
}

type Targets = ReadonlyMap<Alias, Node>

/** Whether a key is YAML 1.1's `<<`, for which the parser uses a symbol if it reads such keys at all. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol'
}

/** The maps that a map merges by its merge keys, in their order. */
export function mergedMaps(map: YAMLMap, targets: Targets): readonly YAMLMap[] {
  return map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mapsIn(value, targets))
}

function mapsIn(value: unknown, targets: Targets): readonly YAMLMap[] {
  const node = isAlias(value) ? targets.get(value) : value
  if (isSeq(node)) return node.items.flatMap((item) => mapsIn(item, targets))
  return isMap(node) ? [node] : []
}

/** A key that two of the merged maps have. The first should count, but in PyYAML 6.0.4 the last one does. */
function contestedKey(map: YAMLMap, targets: Targets): string | undefined {
  const keys = mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])
  return keys.find((key, index) => keys.indexOf(key) < index)
}

function keysOf(map: YAMLMap, targets: Targets): ReadonlySet<string> {
  const own = map.items.flatMap(({ key }) => (isScalar(key) && !isMergeKey(key) ? [String(key.value)] : []))
  return new Set([...own, ...mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])])
}

/**
 * How YAML is read: a config file as YAML 1.2 without surprising features; Zappa's settings like the library that Zappa
 * uses, with YAML 1.1, merge keys, and the last of duplicate keys counting.
 */
export type Dialect = 'config' | 'zappa'
