import type { Inputs } from '../../inputs/inputs.ts'
import { detailsEnd, detailsStart } from '../markdown/markdown.ts'

/** The pull request comment as data, which is kept in the comment itself: there is no other store. */
export interface CommentBody {
  readonly mark: Mark
  /** What is wrong, above the plan; `''` for nothing. */
  readonly notice: string
  /** The plan as it was reviewed; `''` where there was none yet. */
  readonly plan: string
  /** The last line: how far the plan has got. */
  readonly life: string
}

export type PriorComment = Pick<CommentBody, 'mark' | 'plan'>

/**
 * What the hidden marker says. `run` and `attempt` are those of the last run that wrote; `digest` is the root of the
 * digest of the plan that is shown.
 */
export interface Mark {
  /** Stage and label of the step, which distinguish its comment from others. */
  readonly label: string
  readonly run: string
  readonly attempt: string
  readonly digest: string
  readonly state: CommentState
}

const states = ['planned', 'applied', 'failed', 'outdated'] as const
export type CommentState = (typeof states)[number]

const foldTitles: Readonly<Record<CommentState, string>> = {
  planned: 'The plan',
  applied: 'The plan',
  failed: 'The plan as it was reviewed',
  outdated: 'The plan of an earlier run, now outdated',
}

/** No text from outside can contain these lines: `markdown.ts` lets no HTML comment through. */
const planMark = '<!-- lambda-secrets-action plan -->'
const lifeMark = '<!-- lambda-secrets-action life -->'

/** Under a notice the plan is folded, so that nobody takes it for the current one. */
export function formatComment({ mark, notice, plan, life }: CommentBody): string {
  const folded = notice !== '' && plan !== ''
  const parts = [
    ...[formatMark(mark), notice, folded ? detailsStart(foldTitles[mark.state]).trim() : ''],
    ...[planMark, plan, lifeMark, folded ? detailsEnd.trim() : '', life],
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What distinguishes the comments of several uses; no stage and no label contains the bar. */
export function commentLabel({ label, stage }: Pick<Inputs, 'label' | 'stage'>): string {
  return stage === undefined ? label : `${stage}|${label}`
}

/** What a later run needs from our comment for this label; `undefined` where the text is not such a comment. */
export function parseComment(text: string, label: string): PriorComment | undefined {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n')
  const mark = parseMark(head)
  const [, afterNotice] = rest.join('\n').split(planMark)
  const [plan = '', life] = (afterNotice ?? '').split(lifeMark)
  return mark?.label === label && life !== undefined ? { mark, plan: plan.trim() } : undefined
}

/** Each value is one word without `>`, so that none can end the HTML comment. */
function formatMark({ label, run, attempt, digest, state }: Mark): string {
  const parts = { label, run, attempt, digest, state }
  const texts = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `<!-- lambda-secrets-action ${texts.join(' ')} -->`
}

function parseMark(line: string): Mark | undefined {
  const shape =
    /^<!-- lambda-secrets-action label=(\S*) run=(\d*) attempt=(\d*) digest=([0-9a-f]*) state=(\w+) -->$/
  const [, label = '', run = '', attempt = '', digest = '', state] = shape.exec(line) ?? []
  const known = states.find((each) => each === state)
  return known === undefined ? undefined : { label: decode(label), run, attempt, digest, state: known }
}

/** Never throws: a comment's text may have been edited by hand. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
