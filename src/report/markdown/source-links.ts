import { formatPlace, type Place } from '../../model/place.ts'
import type { Repository, Run } from '../../model/run.ts'
import { code, link } from './markdown.ts'

/**
 * Where something was declared: the file's own name, which links to that line at the run's commit. Its whole path where
 * there is nothing to link to.
 */
export function placeLink(place: Place, { repository, commit }: Run): string {
  if (place.kind === 'input') return code(formatPlace(place))
  const { file, line } = place
  const at = place.commit ?? commit
  if (repository === undefined || at === undefined) return code(`${file}:${line}`)
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  const name = file.slice(file.lastIndexOf('/') + 1)
  return link(code(`${name}:${line}`), `${urlOf(repository)}/blob/${at}/${path}#L${line}`)
}

/** `run 12, attempt 2`; `this run` where it has no number. */
export function runLink({ repository, workflowRun }: Run): string {
  if (workflowRun === undefined) return 'this run'
  const { id, number, attempt } = workflowRun
  const words = `run ${number}${attempt === '1' ? '' : `, attempt ${attempt}`}`
  if (repository === undefined) return words
  return link(words, `${urlOf(repository)}/actions/runs/${id}/attempts/${attempt}`)
}

/** The start of a commit's hash, which links to it where there is a repository. */
export function commitLink(commit: string, repository: Repository | undefined): string {
  const shown = code(commit.slice(0, 7))
  return repository === undefined ? shown : link(shown, `${urlOf(repository)}/commit/${commit}`)
}

function urlOf({ serverUrl, owner, name }: Repository): string {
  return `${serverUrl}/${owner}/${name}`
}
