/** The pull request comment as data. It is kept in the comment itself: there is no other store. */
export interface CommentBody {
  readonly mark: Mark
  /** What is wrong, above the plan; `''` for nothing. */
  readonly notice: string
  /** The plan as it was reviewed; `''` where there was none yet. */
  readonly plan: string
  /** The last line: how far the plan has come. */
  readonly life: string
}

/** What the hidden marker says. `run` and `attempt` are the last run that wrote, `digest` is the shown plan's. */
export interface Mark {
  readonly label: string
  readonly run: string
  readonly attempt: string
  readonly digest: string
  readonly state: CommentState
}

const states = ['planned', 'applied', 'failed', 'outdated'] as const
export type CommentState = (typeof states)[number]

/** No text from outside can hold these lines: `markdown.ts` lets no comment through. */
const planMark = '<!-- lambda-secrets-action plan -->'
const lifeMark = '<!-- lambda-secrets-action life -->'

export function formatComment({ mark, notice, plan, life }: CommentBody): string {
  return [formatMark(mark), notice, planMark, plan, lifeMark, life].join('\n\n')
}

/** The parts of a comment of ours for this label, or `undefined` where it is none. */
export function parseComment(text: string, label: string): CommentBody | undefined {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n')
  const mark = parseMark(head)
  const [notice = '', afterNotice] = rest.join('\n').split(planMark)
  const [plan = '', life] = (afterNotice ?? '').split(lifeMark)
  if (mark === undefined || mark.label !== label || life === undefined) return undefined
  return { mark, notice: notice.trim(), plan: plan.trim(), life: life.trim() }
}

function formatMark({ label, run, attempt, digest, state }: Mark): string {
  const parts = { label, run, attempt, digest, state }
  const texts = Object.entries(parts).map(([name, value]) => `${name}=${encode(value)}`)
  return `<!-- lambda-secrets-action ${texts.join(' ')} -->`
}

function parseMark(line: string): Mark | undefined {
  const shape =
    /^<!-- lambda-secrets-action label=(\S*) run=(\d*) attempt=(\d*) digest=([0-9a-f]*) state=(\w+) -->$/
  const [, label = '', run = '', attempt = '', digest = '', state] = shape.exec(line) ?? []
  const known = states.find((each) => each === state)
  return known === undefined ? undefined : { label: decode(label), run, attempt, digest, state: known }
}

/** One word that can't end an HTML comment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!~*'()]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
}

/** Never throws: a comment's text may have been edited by hand. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
