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
import { quote } from '../../text/quote.ts'
import type { Mistake } from '../problem.ts'

/** Something in the YAML that a config file has no use for, or that could do harm. */
export interface Oddity {
  readonly offset: number
  readonly mistake: Mistake
}

export interface Survey {
  readonly oddities: readonly Oddity[]
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
}

/** About fifty times what the largest sensible file holds. */
const mostValues = 100_000

interface State {
  readonly dialect: Dialect
  readonly oddities: Oddity[]
  readonly targets: Map<Alias, Node>
  readonly anchors: Map<string, Node>
  /** How many values a node stands for once its aliases are written out; absent while it is being counted. */
  readonly sizes: Map<Node, number>
}

/**
 * Looks at every node once: aliases and how much they expand to, tags, and keys that JavaScript or YAML gives a
 * meaning of their own.
 */
export function surveyNodes(document: Document.Parsed, dialect: Dialect): Survey {
  const state: State = { dialect, oddities: [], targets: new Map(), anchors: new Map(), sizes: new Map() }
  const size = measure(document.contents, state)
  if (size > mostValues) {
    state.oddities.push({
      offset: 0,
      mistake: {
        message: `The file has more than ${mostValues} values once its aliases are written out.`,
        remedy: 'Use fewer aliases (*name), or split the file over several uses of the action.',
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
      message: `Two maps that are merged here (<<) have the key ${quote(contested)}, and PyYAML's versions differ in which counts.`,
      remedy: 'Write the key out in this map, and take it out of one of the two.',
    })
  }
  return size
}

function measureAlias(alias: Alias, state: State): number {
  const target = state.anchors.get(alias.source)
  const name = quote(`*${alias.source}`)
  const size = target && state.sizes.get(target)
  if (target === undefined) {
    refuse(alias, state, {
      message: `The alias ${name} stands for nothing: its anchor does not come before it.`,
      remedy: 'Define the anchor first, or put the text in quotes.',
    })
  } else if (size === undefined) {
    refuse(alias, state, {
      message: `The alias ${name} contains itself.`,
      remedy: 'Write the value out.',
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
    message: `The tag ${quote(node.tag)} has no meaning here.`,
    remedy: 'Write plain text, lists and maps.',
  })
}

function refuseKey(key: Scalar, earlier: Set<unknown>, state: State): void {
  const lenient = state.dialect === 'zappa'
  if (!lenient && earlier.has(key.value)) {
    refuse(key, state, {
      message: `The key ${quote(String(key.value))} stands twice in its map.`,
      remedy: 'Keep one.',
    })
  }
  earlier.add(key.value)
  if (!lenient && key.value === '<<') {
    refuse(key, state, {
      message: 'Merge keys (<<) are not part of YAML 1.2.',
      remedy: 'Write the entries out, or use an alias (*name) for the whole value.',
    })
  } else if (['__proto__', 'prototype', 'constructor'].includes(String(key.value))) {
    refuse(key, state, { message: `The key ${key.value} is not allowed.`, remedy: 'Choose another name.' })
  }
}

function refuse(node: Node, state: State, mistake: Mistake): void {
  state.oddities.push({ offset: node.range?.[0] ?? 0, mistake })
}

type Targets = ReadonlyMap<Alias, Node>

/** Whether a key is YAML 1.1's `<<`. The parser marks it by a symbol, where it reads such keys at all. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol'
}

/** The maps that a map takes in by its merge keys, in their order. */
export function mergedMaps(map: YAMLMap, targets: Targets): readonly YAMLMap[] {
  return map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mapsIn(value, targets))
}

function mapsIn(value: unknown, targets: Targets): readonly YAMLMap[] {
  const node = isAlias(value) ? targets.get(value) : value
  if (isSeq(node)) return node.items.flatMap((item) => mapsIn(item, targets))
  return isMap(node) ? [node] : []
}

/**
 * A key that two of the maps taken in have. The first should count, but PyYAML 6.0.4 lets the last.
 */
export function contestedKey(map: YAMLMap, targets: Targets): string | undefined {
  const keys = mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])
  return keys.find((key, index) => keys.indexOf(key) < index)
}

function keysOf(map: YAMLMap, targets: Targets): ReadonlySet<string> {
  const own = map.items.flatMap(({ key }) => (isScalar(key) && !isMergeKey(key) ? [String(key.value)] : []))
  return new Set([...own, ...mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])])
}

/**
 * How YAML is read: a config file as YAML 1.2 without what could surprise, Zappa's settings as the library reads them
 * that Zappa uses, which knows YAML 1.1 and merge keys and lets the last of equal keys count.
 */
export type Dialect = 'config' | 'zappa'
