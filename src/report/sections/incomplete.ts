import { digits } from '../../text/count.ts'
import type { Gains } from '../markdown/fit.ts'

/** `412 gains of 30 functions are`. */
export function missingWords({ pairs, functions }: Gains): string {
  const gains = pairs === 1 ? '1 gain' : `${digits(pairs)} gains`
  const owners = functions === 1 ? '1 function' : `${digits(functions)} functions`
  return `${gains} of ${owners} ${pairs === 1 ? 'is' : 'are'}`
}
