import { formatPlace, type Place } from '../../model/place.ts'
import type { Run } from '../../model/run.ts'
import { code, link } from './markdown.ts'

/** Where something was declared, by the file's own name; it links to that line at the run's commit. */
export function placeLink(place: Place, run: Run): string {
  if (place.kind === 'input') return code(formatPlace(place))
  const path = place.file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  const name = place.file.slice(place.file.lastIndexOf('/') + 1)
  return link(
    code(`${name}:${place.line}`),
    `${repositoryUrl(run)}/blob/${run.commit}/${path}#L${place.line}`,
  )
}

export function runLink(run: Run): string {
  const attempt = run.attempt === '1' || run.attempt === '' ? '' : `, attempt ${run.attempt}`
  return link(`run ${run.number}${attempt}`, runUrl(run))
}

export function runUrl(run: Run): string {
  return `${repositoryUrl(run)}/actions/runs/${run.id}/attempts/${run.attempt || '1'}`
}

export function commitLink(run: Run): string {
  return link(code(run.commit.slice(0, 7)), `${repositoryUrl(run)}/commit/${run.commit}`)
}

function repositoryUrl(run: Run): string {
  return `${run.serverUrl}/${run.owner}/${run.repository}`
}
