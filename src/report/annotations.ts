import type { Severity } from '../model/finding.ts'
import { formatPlace, type Place } from '../model/place.ts'
import type { Result } from '../model/result.ts'
import { type AnnotationProperties, error, notice, warning } from '../runner.ts'
import { counted, name, plain, type Sentence, say } from '../text/sentence.ts'
import { visible } from './markdown/markdown.ts'
import { sortedFindings } from './sections/findings.ts'
import { foundWhen } from './sections/tense.ts'

/** A finding or a problem as GitHub shows it on a line of a file. */
interface Annotation {
  readonly severity: Severity
  readonly title: string
  readonly message: string
  readonly place: Place
}

/**
 * GitHub shows ten of each severity for a step; the tenth error is the sentence that fails the run.
 * GitHub does not document it: https://github.com/orgs/community/discussions/26680
 */
const shownOfEach = 9

const commands = { error, warning, notice } as const

/** Writes findings and problems on the lines that declare them, worst first. */
export function writeAnnotations(result: Result): void {
  const annotations = annotationsOf(result)
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const all = annotations.filter((each) => each.severity === severity)
    const shown = all.length > shownOfEach ? all.slice(0, shownOfEach - 1) : all
    for (const { message, title, place } of shown)
      commands[severity](message, { title, ...positionOf(place) })
    const more = all.length - shown.length
    if (more > 0) commands[severity](plain(say`The job summary shows ${counted(more, `more ${severity}`)}.`))
  }
}

function annotationsOf(result: Result): readonly Annotation[] {
  if (result.kind === 'crashed' || result.kind === 'unplanned') return []
  if (result.kind === 'invalid') {
    return result.problems.map(({ place, message, remedy }) => ({
      severity: 'error',
      title: 'Lambda secrets: declaration not valid',
      message: visible(plain(say`${inInput(place)}${message} ${remedy}`)),
      place,
    }))
  }
  const when = foundWhen(result.kind === 'applied' ? result.outcome : undefined)
  return sortedFindings(result.plan).map(({ severity, code, message, remedy, place, functionLabel }) => ({
    severity,
    title: visible(plain(say`${titleOf(code, functionLabel)}${[when]}`)),
    message: visible(plain(say`${message} ${remedy}`)),
    place,
  }))
}

/** An annotation has no line of a workflow's input to stand on. */
function inInput(place: Place): Sentence {
  return place.kind === 'input' ? say`${name(formatPlace(place))}: ` : []
}

function titleOf(code: string, label: string | undefined): Sentence {
  const where = label === undefined ? [] : say` in ${name(label)}`
  return say`Lambda secrets: ${name(code)}${where}`
}

function positionOf(place: Place): AnnotationProperties {
  if (place.kind === 'input') return {}
  if (place.commit !== undefined) return { file: place.file }
  return { file: place.file, startLine: place.line, startColumn: place.column }
}
