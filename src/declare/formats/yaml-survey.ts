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
import { deepestValue, mostAliases, mostValues } from '../size-limits.ts'
import type { Mistake } from '../validation.ts'
import { tooDeep } from './depth.ts'
import { keyMistakeOfPython } from './pyyaml.ts'
import { contestedKey, type KeysOfMaps, mergesMaps, type Targets } from './yaml-merge.ts'

/** YAML that a config file does not need, or that could do harm. */
interface Oddity {
  readonly offset: number
  readonly mistake: Mistake
}

interface Survey {
  readonly oddities: readonly Oddity[]
  /** Whether the document cannot be read as plain data: it has no end, or is too large. */
  readonly isUnreadable: boolean
  readonly targets: Targets
}

interface State {
  readonly dialect: Dialect
  readonly oddities: Oddity[]
  readonly targets: Map<Alias, Node>
  readonly anchors: Map<string, Node>
  /** The size of a node once its aliases are expanded; absent while it is being measured. */
  readonly sizes: Map<Node, Size>
  readonly keys: KeysOfMaps
  values: number
  aliases: number
  isUnreadable: boolean
}

interface Size {
  readonly values: number
  readonly levels: number
}

const nothing: Size = { values: 0, levels: 0 }

/**
 * Visits every node once, and looks at aliases and how much they expand to, at tags, and at keys with a meaning of their
 * own in JavaScript or YAML, which it takes out. Ends early beyond the limits.
 */
export function surveyNodes(document: Document.Parsed, dialect: Dialect): Survey {
  const [oddities, targets, anchors, sizes, keys] = [[], new Map(), new Map(), new Map(), new Map()]
  const counts = { values: 0, aliases: 0, isUnreadable: false }
  const state: State = { dialect, oddities, targets, anchors, sizes, keys, ...counts }
  measure(document.contents, 0, state)
  return state
}

function measure(node: unknown, depth: number, state: State): Size {
  if (!isNode(node) || state.isUnreadable) return nothing
  if (isAlias(node)) return measureAlias(node, depth, state)
  if (node.anchor !== undefined) state.anchors.set(node.anchor, node)
  if (depth > deepestValue) giveUp(offsetOf(node), tooDeep, state)
  countValues(1, state)
  refuseTag(node, state)
  const contents = contentsOf(node, state).map((each) => measure(each, depth + 1, state))
  const size = {
    values: contents.reduce((sum, { values }) => sum + values, 1),
    levels: contents.reduce((most, { levels }) => Math.max(most, levels), 0) + 1,
  }
  state.sizes.set(node, size)
  if (isMap(node)) refuseContestedKey(node, state)
  return size
}

function contentsOf(node: Node, state: State): readonly unknown[] {
  if (isSeq(node)) return node.items
  if (!isMap(node)) return []
  takeOutKeys(node, state)
  return node.items.flatMap(({ key, value }) => [key, value])
}

function measureAlias(alias: Alias, depth: number, state: State): Size {
  const target = state.anchors.get(alias.source)
  const shown = quoted(`*${alias.source}`)
  const size = target && state.sizes.get(target)
  const offset = offsetOf(alias)
  if (target === undefined) {
    const message = say`The alias ${shown} refers to nothing: no anchor of that name comes before it.`
    giveUp(offset, { message, remedy: marked('Define the anchor first, or put the text in quotes.') }, state)
  } else if (size === undefined) {
    const message = say`The alias ${shown} contains itself.`
    giveUp(offset, { message, remedy: marked('Write the value out.') }, state)
  } else {
    state.targets.set(alias, target)
    if (depth + size.levels > deepestValue) giveUp(offset, tooDeep, state)
    state.aliases += 1
    if (state.aliases > mostAliases) giveUp(offset, tooManyAliases, state)
    countValues(size.values, state)
  }
  return size ?? nothing
}

const fewerAliases = marked('Use fewer aliases (`*name`), or split the file over several uses of the action.')

const tooManyAliases: Mistake = {
  message: say`The file has more than ${mostAliases} aliases.`,
  remedy: fewerAliases,
}

const tooManyValues: Mistake = {
  message: say`The file has more than ${mostValues} values once its aliases are expanded.`,
  remedy: fewerAliases,
}

function countValues(more: number, state: State): void {
  state.values += more
  if (state.values > mostValues) giveUp(0, tooManyValues, state)
}

function giveUp(offset: number, mistake: Mistake, state: State): void {
  if (!state.isUnreadable) state.oddities.push({ offset, mistake })
  state.isUnreadable = true
}

function refuseTag(node: Node, state: State): void {
  if (node.tag === undefined || /^tag:yaml\.org,2002:(str|map|seq)$/.test(node.tag)) return
  refuse(node, state, {
    message: say`The tag ${quoted(node.tag)} is not supported.`,
    remedy: marked('Write plain text, lists and maps.'),
  })
}

/** Takes the refused keys out, so that the rest of the map can be read. */
function takeOutKeys(map: YAMLMap, state: State): void {
  const earlier = new Set<unknown>()
  map.items = map.items.filter(({ key }) => {
    const strange = state.dialect === 'zappa' && isNode(key) ? keyMistakeOfPython(key) : undefined
    const mistake = strange ?? (isScalar(key) ? keyMistake(key, earlier, state) : undefined)
    if (isScalar(key)) earlier.add(key.value)
    if (mistake !== undefined) refuse(key as Node, state, mistake)
    return mistake === undefined
  })
}

function keyMistake(key: Scalar, earlier: ReadonlySet<unknown>, { dialect }: State): Mistake | undefined {
  const text = String(key.value)
  if (dialect === 'config' && earlier.has(key.value))
    return { message: say`Duplicate key ${quoted(text)}.`, remedy: marked('Keep one of the two.') }
  if (dialect === 'config' && key.value === '<<')
    return {
      message: marked('Merge keys (`<<`) are not part of YAML 1.2.'),
      remedy: marked('Write the entries out, or use an alias (`*name`) for the whole value.'),
    }
  if (!['__proto__', 'prototype', 'constructor'].includes(text)) return undefined
  return { message: say`The key ${name(text)} is not allowed.`, remedy: marked('Choose another name.') }
}

const mergesNoMap: Mistake = {
  message: marked('A merge key (`<<`) here has a value that is neither a map nor a list of maps.'),
  remedy: marked('Write an alias (`*name`) of a map.'),
}

function refuseContestedKey(map: YAMLMap, state: State): void {
  if (state.isUnreadable || state.dialect === 'config') return
  if (!mergesMaps(map, state.targets)) {
    giveUp(offsetOf(map), mergesNoMap, state)
    return
  }
  const contested = contestedKey(map, state.targets, state.keys)
  if (contested === undefined) return
  refuse(map, state, {
    message: say`Two maps that are merged here (${name('<<')}) have the key ${quoted(contested)}, and PyYAML versions disagree on which one counts.`,
    remedy: marked('Write the key in this map itself, or remove it from one of the two.'),
  })
}

function refuse(node: Node, state: State, mistake: Mistake): void {
  state.oddities.push({ offset: offsetOf(node), mistake })
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0
}

/**
 * How YAML is read: a config file as YAML 1.2 without surprising features; Zappa's settings like the library that Zappa
 * uses, with YAML 1.1, merge keys, and the last of duplicate keys counting.
 */
export type Dialect = 'config' | 'zappa'
