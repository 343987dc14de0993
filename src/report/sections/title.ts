import type { Inputs } from '../../inputs/inputs.ts'
import type { Sentence } from '../../text/sentence.ts'
import { frame, type Section } from '../markdown/fit.ts'
import { phrase, plainText } from '../markdown/markdown.ts'

/** Distinguishes several uses of the action, and says what it is about. */
export interface Subject extends Pick<Inputs, 'label' | 'function'> {
  readonly stage: string | undefined
}

/** A mark for an outcome only. */
export type Mark = '✅' | '❌' | '⛔'

const longestWord = 40

/** `### Lambda secrets (prod, orders): …`, with what distinguishes this use from others in brackets. */
export function titleSection(
  sentence: Sentence,
  subject: Subject,
  { mark, outcome = '' }: { readonly mark?: Mark; readonly outcome?: string } = {},
): Section {
  const words = [subject.stage, subject.label || subject.function].flatMap((word) =>
    word === undefined || word === '' ? [] : [plainText(short(word))],
  )
  const name = `Lambda secrets${words.length === 0 ? '' : ` (${words.join(', ')})`}${outcome}`
  return frame(`### ${mark === undefined ? '' : `${mark} `}${name}: ${phrase(sentence)}`)
}

/** The end of an ARN tells more than its start. */
function short(word: string): string {
  const last = word.slice(word.lastIndexOf(':') + 1) || word
  const characters = [...last]
  return characters.length > longestWord ? `${characters.slice(0, longestWord - 1).join('')}…` : last
}
