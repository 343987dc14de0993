import { type CommandHelp, type CommandName, commands } from './commands.ts'
import type { Flag } from './flags.ts'
import { type Screen, wrap } from './screen.ts'

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'Done, or nothing to do.'],
  ['1', 'An error, or nobody agreed to the changes. Standard error says what to do.'],
  [
    '2',
    'AWS differs from the declaration, or a grant has expired (check); AWS differs (plan --detailed-exitcode).',
  ],
]

/** The help of a command, or of all. */
export function helpOf(command: CommandName | undefined, screen: Screen): string {
  return command === undefined ? overview(screen) : commandHelp(command, screen)
}

function overview(screen: Screen): string {
  const all = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    title('Usage', screen, '  lambda-secrets COMMAND [FLAGS]'),
    `${wrap(screen, 'Declares which secrets each AWS Lambda function may read, and grants exactly these. It never reads a secret’s value.', { start: 0, indent: 0 })}\n`,
    title('Commands', screen, table(all, screen)),
    title('Exit codes', screen, table(exitCodes, screen)),
    title(
      'Environment',
      screen,
      table(
        [
          ['AWS_*', "Credentials and region, as for AWS's own tools: its config files, SSO and roles work."],
          ['NO_COLOR', 'Set to anything, it turns colors off; FORCE_COLOR=1 turns them on.'],
        ],
        screen,
      ),
    ),
    wrap(
      screen,
      `Run ${screen.paint('bold', 'lambda-secrets COMMAND --help')} for the flags of a command, and ${screen.paint('bold', 'lambda-secrets --version')} for the version.`,
      { start: 0, indent: 0 },
    ),
  ].join('\n')
}

function commandHelp(name: CommandName, screen: Screen): string {
  const { summary, about, flags, examples }: CommandHelp = commands[name]
  const rows = Object.entries(flags).map(([flag, { value, help }]: [string, Flag]) => {
    const short = flag === 'help' ? '-h, ' : ''
    return [`${short}--${flag}${value === undefined ? '' : ` ${value}`}`, help] as const
  })
  return [
    title('Usage', screen, `  lambda-secrets ${name} [FLAGS]`),
    ...[summary, ...about].map((text) => `${wrap(screen, text, { start: 0, indent: 0 })}\n`),
    title('Flags', screen, table(rows, screen)),
    title('Exit codes', screen, table(exitCodes, screen)),
    title('Examples', screen, examples.map((each) => `  ${each}`).join('\n')),
  ]
    .join('\n')
    .trimEnd()
}

function title(text: string, { paint }: Screen, body: string): string {
  return `${paint('bold', text)}\n${body}\n`
}

/** The longest left column that the right one stays beside; after a longer one, it begins a line of its own. */
const widestTerm = 30

function table(rows: readonly (readonly [string, string])[], screen: Screen): string {
  const widest = Math.max(...rows.map(([term]) => (term.length > widestTerm ? 0 : term.length)))
  const indent = widest + 4
  return rows
    .map(([term, text]) => {
      const isLong = term.length > widest
      const lead = isLong ? `\n${' '.repeat(indent)}` : ' '.repeat(indent - 2 - term.length)
      return `  ${screen.paint('cyan', term)}${lead}${wrap(screen, text, { start: indent, indent })}`
    })
    .join('\n')
}
