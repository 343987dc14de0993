import { aliasNamePattern, aliasRule } from './alias-name.ts'
import type { Problem } from './errors.ts'
import { readText, refuse } from './input-text.ts'

/** The inputs that say how changed variables reach traffic. */
export interface ReleaseInputs {
  /** Whether a version is published when the variables changed. */
  readonly publish: Publish
  /** The alias that is pointed to it. */
  readonly alias: string | undefined
}

/** `false`: no; `true`: if the alias serves that code already; `with-code`: in any case. */
export type Publish = boolean | 'with-code'

export function readReleaseInputs(problems: Problem[]): ReleaseInputs {
  return { publish: readPublish(problems), alias: readAlias(problems) }
}

function readPublish(problems: Problem[]): Publish {
  const text = readText('publish').toLowerCase()
  if (text === 'with-code') return text
  if (text !== 'true' && text !== 'false') refuse(problems, 'publish', 'Write true, with-code or false.')
  return text === 'true'
}

function readAlias(problems: Problem[]): string | undefined {
  const text = readText('alias')
  if (text !== '' && !aliasNamePattern.test(text)) refuse(problems, 'alias', aliasRule)
  return text || undefined
}
