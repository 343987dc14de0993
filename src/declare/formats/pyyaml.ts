import { isAlias, isScalar, type Node, type ScalarTag } from 'yaml'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import type { Mistake } from '../validation.ts'
import { isMergeKey } from './yaml-merge.ts'

/* How PyYAML, with which Zappa reads its settings, differs from YAML 1.1 as the parser here reads it. */

/**
 * What PyYAML does not read as text unless it is in quotes.
 * https://github.com/yaml/pyyaml/blob/6.0.3/lib/yaml/resolver.py
 */
const noText = [
  /yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF/,
  /~|null|Null|NULL|/,
  /[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][\d_]*)|[-+]?0x[\da-fA-F_]+|[-+]?[1-9][\d_]*(?::[0-5]?\d)+/,
  /[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*/,
  /[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)/,
  /\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?/,
  /<<|=/,
]

/** Reads as text what PyYAML does, such as `y`, `08` and `1e3`, before a tag of YAML 1.1 makes something else of it. */
export const textOfPython: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: new RegExp(`^(?!(?:${noText.map(({ source }) => source).join('|')})$)`),
  resolve: (text) => text,
}

/** Why Zappa cannot use a key, if so. */
export function keyMistakeOfPython(key: Node): Mistake | undefined {
  if (isAlias(key) || isMergeKey(key)) return undefined
  if (!isScalar(key))
    return { message: marked('This key is a list or a map.'), remedy: marked('Write the key as text.') }
  if (typeof key.value === 'string') return undefined
  return {
    message: say`Without quotes, Zappa does not read the key ${quoted(key.source ?? '')} as text.`,
    remedy: marked('Put the key in quotes.'),
  }
}

/** Where a line begins for PyYAML but not for the parser here, if anywhere. */
export function lineBreakOfPython(text: string): { offset: number; mistake: Mistake } | undefined {
  const offset = text.search(/[\u0085\u2028\u2029]/)
  return offset === -1 ? undefined : { offset, mistake: lineBreak }
}

const lineBreak: Mistake = {
  message: marked('Zappa begins a new line after the invisible character here (U+0085, U+2028 or U+2029).'),
  remedy: marked('Delete it, or begin a new line.'),
}
