import { parseArgs } from 'node:util'
import { didYouMean } from '../declare/file/did-you-mean.ts'
import { plain } from '../text/sentence.ts'
import { type CommandName, commands, isCommand } from './commands.ts'
import type { Flag } from './flags.ts'

/** What the arguments ask for. */
export type Asked =
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: CommandName; readonly flags: Flags }
  | { readonly kind: 'mistake'; readonly message: string; readonly command: CommandName | undefined }

/** The flags as given. One that was not given, or was given as an empty list, is absent. */
export interface Flags {
  readonly texts: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly switches: ReadonlySet<string>
}

/** Parses the arguments after the program's own name. */
export function parseArguments([first, ...rest]: readonly string[]): Asked {
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', command: undefined }
  if (first === '--version') return { kind: 'version' }
  if (first === 'help') {
    const [about = ''] = rest
    return { kind: 'help', command: isCommand(about) ? about : undefined }
  }
  if (!isCommand(first)) {
    const hint = plain(didYouMean(first, Object.keys(commands)))
    return { kind: 'mistake', message: `There is no command '${first}'. ${hint}`.trim(), command: undefined }
  }
  try {
    return readFlags(first, rest)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { kind: 'mistake', message: mistakeIn(error.message, first), command: first }
  }
}

/** Throws a TypeError for what it can't parse. */
function readFlags(command: CommandName, rest: readonly string[]): Asked {
  const known: Readonly<Record<string, Flag>> = commands[command].flags
  const options = Object.fromEntries(
    Object.entries(known).map(([flag, { kind }]) => [
      flag,
      {
        type: kind === 'switch' ? ('boolean' as const) : ('string' as const),
        multiple: kind === 'list',
        ...(flag === 'help' && { short: 'h' }),
      },
    ]),
  )
  const { values } = parseArgs({ args: [...rest], options })
  const given = Object.entries(values)
  const flags: Flags = {
    texts: new Map(given.flatMap(([flag, value]) => (typeof value === 'string' ? [[flag, value]] : []))),
    lists: new Map(
      given.flatMap(([flag, value]) => (Array.isArray(value) ? [[flag, value.map(String)]] : [])),
    ),
    switches: new Set(given.flatMap(([flag, value]) => (value === true ? [flag] : []))),
  }
  return flags.switches.has('help') ? { kind: 'help', command } : { kind: 'run', command, flags }
}

/** Node.js names an unknown option in quotes, and adds a hint about arguments that begin with a hyphen. */
function mistakeIn(message: string, command: CommandName): string {
  const unknown = /^Unknown option '-+([^']*)'/.exec(message)?.[1]
  if (unknown === undefined) return `${message.replace(/\.$/, '')}.`
  const hint = plain(didYouMean(unknown, Object.keys(commands[command].flags)))
  return `${command} has no flag '--${unknown}'. ${hint}`.trim()
}
