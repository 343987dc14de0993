import { explain } from '../../model/failure.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { PinnedExecutions } from '../../model/observation.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { counted, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { neededBy } from './pinned-executions.ts'
import { unreadReason } from './served.ts'

export const executionRules = [unreadExecutions, runningExecutions, cutOffExecutions]

type Judged = Pick<Draft, 'declared' | 'settings' | 'live' | 'versions'>

/** Grants that nobody declares any more, kept because an unfinished execution needs them, or may. */
function runningExecutions(draft: Judged): readonly Finding[] {
  const { versions } = draft
  if (versions.release.kind === 'refused') return []
  return findingsOf(draft, versions.held, (pinned, secrets) => ({
    code: 'executions-running',
    message: say`${pinned}${secrets}, so the grant stays.`,
    remedy: say`Nothing has to be done: the first run after they have finished revokes the grant. Stop them with ${name('StopDurableExecution')} if they should not finish.`,
  }))
}

/** Mode `remove` also revokes what executions need, because the function is about to be deleted. */
function cutOffExecutions(draft: Judged): readonly Finding[] {
  const { settings, versions } = draft
  if (!settings.removing) return []
  return findingsOf(draft, versions.stale, (pinned, secrets) => ({
    code: 'executions-cut-off',
    message: say`${pinned}${secrets}, and that access ends now.`,
    remedy: say`Let them finish or stop them before this is applied. To keep them running, declare the secrets again.`,
  }))
}

/** The executions could not be listed, although a grant would be revoked. */
function unreadExecutions({
  declared,
  settings,
  live: { executions },
  versions,
}: Judged): readonly Finding[] {
  if (executions?.kind !== 'failed' || versions.release.kind === 'refused') return []
  const consequence = settings.removing
    ? say`It is not known whether an execution loses access.`
    : say`Nothing is revoked, because an unfinished execution may need it.`
  return [
    makeFinding('executions-unread', declared, {
      message: say`${explain(executions.failure)} ${consequence}`,
      remedy: say`Allow ${name('lambda:ListDurableExecutionsByFunction')} on the function and its versions, and run this again.`,
    }),
  ]
}

interface Said {
  readonly code: FindingCode
  readonly message: Sentence
  readonly remedy: Sentence
}

/** Returns a finding for each version with executions that need one of `secretArns`. */
function findingsOf(
  { declared, live }: Judged,
  secretArns: ReadonlySet<string>,
  sayIt: (pinned: Sentence, secrets: Sentence) => Said,
): readonly Finding[] {
  if (live.executions?.kind !== 'found') return []
  return [...live.executions.versions].flatMap(([version, pinned]) => {
    const needed = neededBy(pinned, secretArns, live.function.roleArn)
    if (needed.length === 0) return []
    const { code, ...text } = sayIt(subjectOf(version, pinned), why(pinned, needed))
    return makeFinding(code, declared, text)
  })
}

function subjectOf(version: string, { count }: PinnedExecutions): Sentence {
  const verb = count === 1 ? say`has` : say`have`
  return say`${counted(count, 'execution')} of version ${name(version)} ${verb} not finished`
}

function why({ state }: PinnedExecutions, needed: readonly string[]): Sentence {
  const secrets = list(needed.map(mentionOf))
  if (state === undefined) return say` and may have begun when its variables named ${secrets}`
  const reason = unreadReason(state)
  return reason === undefined
    ? say`; the variables of that version name ${secrets}`
    : say`; the variables of that version cannot be read (${reason}) and may name ${secrets}`
}
