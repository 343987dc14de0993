import { parseArgs } from 'node:util'
import { isNativeError } from 'node:util/types'
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

/** The flags as given. One that was not given is absent; none is empty. */
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
    const [about] = rest
    return about === undefined || isCommand(about) ? { kind: 'help', command: about } : noCommand(about)
  }
  if (!isCommand(first)) return noCommand(first)
  try {
    return readFlags(first, rest)
  } catch (error) {
    if (!isNativeError(error) || error.name !== 'TypeError') throw error
    return { kind: 'mistake', message: mistakeIn(error.message, first), command: first }
  }
}

function noCommand(text: string): Asked {
  const hint = plain(didYouMean(text, Object.keys(commands)))
  return { kind: 'mistake', message: `There is no command '${text}'. ${hint}`.trim(), command: undefined }
}

/** Throws a TypeError for what it can't parse. */
function readFlags(command: CommandName, rest: readonly string[]): Asked {
  const known: Readonly<Record<string, Flag>> = commands[command].flags
  const options = Object.fromEntries(
    Object.entries(known).map(([flag, { kind }]) => [
      flag,
      {
        type: kind === 'switch' ? ('boolean' as const) : ('string' as const),
        multiple: kind !== 'switch',
        ...(flag === 'help' && { short: 'h' }),
      },
    ]),
  )
  const { values } = parseArgs({ args: [...rest], options })
  const flags = {
    texts: new Map<string, string>(),
    lists: new Map<string, string[]>(),
    switches: new Set<string>(),
  }
  for (const [flag, value] of Object.entries(values)) {
    if (!Array.isArray(value)) flags.switches.add(flag)
    else if (known[flag]?.kind === 'list') flags.lists.set(flag, eachFilled(flag, value.map(String)))
    else flags.texts.set(flag, onlyOne(flag, eachFilled(flag, value.map(String))))
  }
  return flags.switches.has('help') ? { kind: 'help', command } : { kind: 'run', command, flags }
}

/** An empty value is a shell's unset variable: taken for no flag, `remove --function "$NAME"` would remove from all functions. */
function eachFilled(flag: string, values: string[]): string[] {
  if (values.some((value) => value.trim() === '')) throw new TypeError(`--${flag} has an empty value`)
  return values
}

function onlyOne(flag: string, [value = '', ...more]: readonly string[]): string {
  if (more.length > 0) throw new TypeError(`--${flag} is given ${more.length + 1} times, and takes one value`)
  return value
}

/** Node.js names an option in quotes, and adds hints about arguments that begin with a hyphen. */
function mistakeIn(message: string, command: CommandName): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1]
  const [, valueless] = /(--[\w-]+).*' argument (?:missing|is ambiguous)/.exec(message) ?? []
  if (valueless !== undefined) return `${valueless} needs a value.`
  if (unknown === undefined) return `${message.replace(/\.$/, '')}.`
  const hint = plain(
    didYouMean(
      unknown,
      Object.keys(commands[command].flags).map((flag) => `--${flag}`),
    ),
  )
  return `${command} has no flag '${unknown}'. ${hint}`.trim()
}
