import type { Run } from '../../model/run.ts'
import { storeOf } from '../../text/arn.ts'
import { groupEqual, groupItem } from '../grouping/group-item.ts'
import type { Section } from '../markdown/fit.ts'
import { code, phrase, plainText, reasonText } from '../markdown/markdown.ts'
import { linked, placeUrl } from '../markdown/source-links.ts'
import { type FunctionAccess, isWarning } from './access.ts'
import type { AccessLine } from './access-line.ts'
import { aliasOf, type Naming, sharingOf } from './function-name.ts'
import { type AccessState, isGain } from './states.ts'

/** In reading order: who can read more comes before anything else. */
const headings: Readonly<Record<AccessState, string>> = {
  gains: 'Gains access',
  gained: 'Gained access',
  'would-gain': 'Would gain access',
  'not-gained': 'Did not gain access',
  already: 'Already readable',
  loses: 'Loses access',
  'would-lose': 'Would lose access',
  lost: 'Lost access',
  'not-lost': 'Did not lose access',
  ungranted: 'No longer granted access',
  still: 'Still readable',
  kept: 'Keeps access for now',
}

/** Beyond so many pairs, all secrets of a function are on its line. */
const mostOnOwnLines = 12

/** How much an item shows; what is not news to a decision is given up first. */
interface Form {
  readonly links: boolean
  readonly reasons: boolean
}

const forms: readonly Form[] = [
  { links: true, reasons: true },
  { links: true, reasons: false },
  { links: false, reasons: false },
]

interface Setting extends Naming {
  readonly run: Run
  /** Whether all secrets of a function are on its line. */
  readonly inLine: boolean
}

/** Who gains, loses or keeps access to what, function by function. */
export function accessSections(
  access: readonly FunctionAccess[],
  setting: Omit<Setting, 'inLine'>,
): readonly Section[] {
  const gained = access.filter(({ state }) => isGain[state]).flatMap(({ lines }) => lines)
  const inLine = gained.length > mostOnOwnLines
  return (Object.keys(headings) as AccessState[]).flatMap((state) => {
    const some = access.filter((each) => each.state === state)
    return some.length === 0 ? [] : [sectionOf(state, some, { ...setting, inLine })]
  })
}

function sectionOf(state: AccessState, some: readonly FunctionAccess[], setting: Setting): Section {
  const groups = groupEqual(some.map((access) => ({ access, key: keyOf(access) })))
  const accesses = groups.map((group) => group.map(({ access }) => access))
  const [items = [], ...shorter] = forms.map((form) => accesses.map((group) => itemOf(group, form, setting)))
  const gains = accesses.map((group) => ({
    functions: group.length,
    pairs: group.reduce((sum, { lines }) => sum + lines.length, 0),
  }))
  return {
    importance: isGain[state] ? 'gains' : 'losses',
    counted: isGain[state] ? 'entries on gained access' : 'losses',
    opening: `#### ${headings[state]}\n`,
    items,
    ...(shorter.length > 0 && { shorter }),
    ...(isGain[state] && { gains }),
  }
}

/** Functions with the same key gain the same for the same reason until the same day. */
function keyOf(access: FunctionAccess): string {
  const { who, lines, note } = access
  const { sharing } = who
  return JSON.stringify([
    note,
    isWarning(access),
    sharing,
    lines
      .map(({ secretArn, until, news, reason }) => JSON.stringify([secretArn, until, news, reason]))
      .sort(),
  ])
}

function itemOf(group: readonly FunctionAccess[], form: Form, setting: Setting): string {
  const [first, ...others] = group
  if (first === undefined) return ''
  if (others.length > 0) {
    const note = `${sharingOf(first.who, group.length)}${first.note === undefined ? '' : `, ${first.note}`}`
    const said = inOneLine(first.lines, { ...form, links: false }, setting)
    return groupItem(
      group.map(({ who }) => ({ ...who, alias: aliasOf(who, setting) })),
      said,
      { run: setting.run, links: form.links, mark: markOf(first), note },
    )
  }
  return functionItem(first, form, setting)
}

/** What the heading of the warnings has, at a warning that stands here instead. */
function markOf(access: FunctionAccess): string {
  return isWarning(access) ? '⚠️ ' : ''
}

function functionItem(access: FunctionAccess, form: Form, setting: Setting): string {
  const { who, note, lines } = access
  const head = `- ${markOf(access)}**${code(who.label)}**${aliasOf(who, setting)}${sharingOf(who)}${note === undefined ? '' : `, ${note}`}`
  const [only, ...more] = lines
  if (only !== undefined && more.length === 0) return `${head}: ${alone(only, form, setting)}`
  if (setting.inLine) return `${head}: ${inOneLine(lines, form, setting)}`
  return [head, ...lines.map((line) => `  - ${alone(line, form, setting)}`)].join('\n')
}

/** A secret at the end of its line: what is news follows without brackets, the reason last. */
function alone(line: AccessLine, { links, reasons }: Form, { run }: Setting): string {
  const { until, news, reason } = line
  const said = [
    `${secretOf(line, links, run)}${until === undefined ? '' : ` until ${plainText(until)}`}`,
    ...news.map(phrase),
  ].join(', ')
  return reasons && reason !== undefined ? `${said}: ${reasonText(reason)}` : said
}

function inOneLine(lines: readonly AccessLine[], { links, reasons }: Form, { run }: Setting): string {
  return lines
    .map((line) => {
      const news = [
        ...(line.until === undefined ? [] : [`until ${plainText(line.until)}`]),
        ...line.news.map(phrase),
        ...(reasons && line.reason !== undefined ? [reasonText(line.reason)] : []),
      ]
      return `${secretOf(line, links, run)}${news.length === 0 ? '' : ` (${news.join(', ')})`}`
    })
    .join(', ')
}

function secretOf({ secretArn, secret, place }: AccessLine, links: boolean, run: Run): string {
  return `${storeOf(secretArn).qualifier}${linked(code(secret), links ? placeUrl(place, run) : undefined)}`
}
