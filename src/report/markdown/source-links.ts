import { formatPlace, type Place } from '../../model/place.ts'
import type { Repository, Run } from '../../model/run.ts'
import { code, link } from './markdown.ts'

/** `line 9`, which links to that line at the run's commit; the whole path where there is nothing to link to. */
export function placeLink(place: Place, run: Run): string {
  const url = placeUrl(place, run)
  if (place.kind === 'input') return code(formatPlace(place))
  return url === undefined ? code(`${place.file}:${place.line}`) : link(`line ${place.line}`, url)
}

/** The address of the declaring line, at the commit of the place or else of the run, where there is one. */
export function placeUrl(place: Place | undefined, { repository, commit }: Run): string | undefined {
  if (place?.kind !== 'file' || repository === undefined) return undefined
  const at = place.commit ?? commit
  if (at === undefined) return undefined
  const path = place.file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return `${urlOf(repository)}/blob/${at}/${path}#L${place.line}`
}

/** Markdown that links to `url`, where there is one. */
export function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : link(text, url)
}

/** `run 12, attempt 2`; `this run` where it has no number. */
export function runLink({ repository, workflowRun }: Run): string {
  if (workflowRun === undefined) return 'this run'
  const { id, number, attempt } = workflowRun
  const words = `run ${number}${attempt === '1' ? '' : `, attempt ${attempt}`}`
  if (repository === undefined) return words
  return link(words, `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`)
}

/** The job summary, which is on the page of the run. */
export function summaryLink({ repository, workflowRun }: Run): string {
  if (workflowRun === undefined || repository === undefined) return 'job summary'
  const { id, attempt } = workflowRun
  return link('job summary', `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`)
}

/** The start of a commit's hash, which links to it where there is a repository. */
export function commitLink(commit: string, repository: Repository | undefined): string {
  const shown = code(commit.slice(0, 7))
  return repository === undefined ? shown : link(shown, `${urlOf(repository)}/commit/${commit}`)
}

function urlOf({ serverUrl, owner, name }: Repository): string {
  return `${serverUrl}/${owner}/${name}`
}
