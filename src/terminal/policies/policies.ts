import { connect } from '../../aws/client/connect.ts'
import { completePlan } from '../../complete-plan.ts'
import { declare } from '../../declare/declare.ts'
import { readOthers } from '../../declare/others.ts'
import { readHistory, withHistory } from '../../history.ts'
import { functionKey } from '../../model/observation.ts'
import { planSettings } from '../../plan/settings.ts'
import { dayOf } from '../../text/day.ts'
import type { Sentence } from '../../text/sentence.ts'
import type { Flags } from '../arguments.ts'
import { inputsOf, readOwner } from '../inputs.ts'
import { type ExitCode, fail, print, tell } from '../output.ts'
import { progressLog } from '../progress.ts'
import { told } from '../speech.ts'
import { gapsIn } from './gaps.ts'
import { policyFor, trustFor } from './narrow.ts'
import { type Scope, scopeOf } from './scope.ts'

/** Prints the documents of the two roles. Throws DeclarationError, CredentialsError and AccountError. */
export async function runPolicies(flags: Flags): Promise<ExitCode> {
  const branch = flags.texts.get('branch') ?? 'main'
  if (!/^[\w./-]+$/.test(branch))
    return fail('The branch may contain only letters, digits and the characters _ . / -.')
  const owner = readOwner(flags)
  const { scope, unread, gaps } = await readScope(flags)
  for (const each of unread) fail(told(each))
  if (unread.length > 0) return 1
  if (scope === undefined)
    return fail('No declared function exists yet, so its role is not known. Deploy it, and run again.')
  const roles = ['plan', 'deploy'] as const
  const documents = Object.fromEntries(
    roles.flatMap((role) => [
      [role, policyFor(role, scope)],
      ...(owner === undefined ? [] : [[`${role}-trust`, trustFor(role, scope, { owner, branch })]]),
    ]),
  )
  print(JSON.stringify(documents, undefined, 2))
  if (owner === undefined) tell('With --owner, the trust policies are printed too.')
  for (const each of gaps) tell(each)
  for (const role of roles) warnOfLength(role, JSON.stringify(documents[role]).length)
  return 0
}

interface Reading {
  /** `undefined` if no function exists. */
  readonly scope: Scope | undefined
  /** Why each function that can't be read can't be; the policies would lack its role. */
  readonly unread: readonly Sentence[]
  readonly gaps: readonly string[]
}

async function readScope(flags: Flags): Promise<Reading> {
  const inputs = await inputsOf('plan', flags)
  const log = progressLog(process.stderr)
  const declared = await declare(inputs)
  const declaration = withHistory(declared, await readHistory(inputs, declared), log)
  const clients = await connect(declaration)
  const { plan, observation } = await completePlan({
    declaration,
    settings: planSettings(inputs),
    today: dayOf(new Date()),
    base: Promise.resolve(undefined),
    tip: Promise.resolve(undefined),
    tipNow: async () => undefined,
    rules: Promise.resolve(undefined),
    others: () => readOthers(inputs, declaration),
    clients,
    log,
    fromLists: false,
  })
  const exists = plan.functions.some(({ state }) => state === 'found')
  const unread = plan.functions.filter(
    ({ region, functionName }) =>
      observation.functions.get(functionKey(region, functionName))?.kind === 'failed',
  )
  return {
    scope: exists ? scopeOf(declaration, observation, plan) : undefined,
    unread: unread.flatMap(({ findings }) => findings.map(({ message }) => message)),
    gaps: gapsIn(declaration, observation, plan),
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: characters, without white space. */
const quotas = { managed: 6144, inline: 10_240 } as const

function warnOfLength(role: string, characters: number): void {
  if (characters <= quotas.managed) return
  const where =
    characters <= quotas.inline
      ? 'attach it as an inline policy'
      : 'replace lists of resources with patterns, or split it over several policies'
  tell(
    `The ${role} policy has ${characters} characters, and a managed policy may have ${quotas.managed}: ${where}.`,
  )
}
