import { count } from '../../text/count.ts'
import type { Gains } from './fit.ts'

/** `412 gains of 30 functions are`. */
export function missingWords({ pairs, functions }: Gains): string {
  return `${count(pairs, 'gain')} of ${count(functions, 'function')} ${pairs === 1 ? 'is' : 'are'}`
}
