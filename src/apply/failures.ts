import type { Failure } from '../model/failure.ts'
import { marked, name, type Sentence, say, sides } from '../text/sentence.ts'

/** The call that found something out, and what it was about. */
export type Subject = Pick<Failure, 'operation' | 'target'>

const apart = sides(say` A ${name('concurrency')} group keeps two runs of the workflow apart.`, [])

/** The subject is not what this run read or wrote last, because another run or tool changed it. `change` says how. */
export function changedMeanwhile(subject: Subject, change: Sentence): Failure {
  return {
    ...subject,
    code: 'ChangedMeanwhile',
    message: say`${change}, so the plan no longer holds`,
    remedy: say`Run again once the other change is complete.${apart}`,
  }
}

/** The subject no longer exists. */
export function gone(subject: Subject): Failure {
  return {
    ...subject,
    code: 'ResourceNotFoundException',
    message: marked('it existed a moment ago'),
    remedy: marked('Another process deleted it. Run again once it exists.'),
  }
}

/** AWS accepted a write, and reading does not show it. */
export function notShown(subject: Subject, written: Sentence, seconds: number): Failure {
  return {
    ...subject,
    code: 'NotShown',
    message: say`${written} was accepted, but AWS still does not return it after ${seconds} seconds`,
    remedy: marked('Run again. The steps after it were not taken.'),
  }
}

/** Returns the first failure of several looks that are taken at the same time, if any fails. */
export async function firstOf(
  ...looks: readonly (Promise<Failure | undefined> | undefined)[]
): Promise<Failure | undefined> {
  return (await Promise.all(looks)).find((each) => each !== undefined)
}

export function functionTarget(functionName: string): Sentence {
  return say`function ${name(functionName)}`
}

export function secretTarget(secretArn: string): Sentence {
  return say`secret ${name(secretArn)}`
}
