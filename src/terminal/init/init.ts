import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Clients, makeClients } from '../../aws/client/clients.ts'
import { readAttached, readManagedPolicy } from '../../aws/iam/attached-policies.ts'
import { readRole } from '../../aws/iam/inline-policies.ts'
import { readFunction } from '../../aws/lambda/functions.ts'
import { type FunctionReference, parseFunctionReference } from '../../declare/function-reference.ts'
import { explain } from '../../model/failure.ts'
import type { RoleState } from '../../model/observation.ts'
import { makeLimits } from '../../observe/limits.ts'
import { roleNameOf } from '../../text/arn.ts'
import type { Flags } from '../arguments.ts'
import { useAwsFlags } from '../inputs.ts'
import { type ExitCode, fail, print, tell } from '../output.ts'
import { progressLog } from '../progress.ts'
import { told } from '../speech.ts'
import { configFile } from './file.ts'
import { findDeclarable, type Live } from './live.ts'

/** Writes a config file from what functions have. Throws CredentialsError. */
export async function runInit(flags: Flags): Promise<ExitCode> {
  await useAwsFlags(flags)
  const names = [...new Set(flags.lists.get('function') ?? [])]
  if (names.length === 0) return fail('No function is named. Run lambda-secrets init --function NAME.')
  const references: Located[] = []
  for (const name of names) {
    const reference = referenceIn(name)
    if (typeof reference === 'string') return fail(reference)
    references.push(reference)
  }
  const [clients, limits, log] = [makeClients(), makeLimits(), progressLog(process.stderr)]
  const read = await log.group('Reading AWS', () =>
    Promise.all(references.map((each) => limits.lambda(() => readLive(each, clients)))),
  )
  const failed = read.filter((each) => typeof each === 'string')
  for (const each of failed) fail(each)
  if (failed.length > 0) return 1
  const found = read.filter((each) => typeof each !== 'string').map(findDeclarable)
  return writeFileOf(configFile(found), flags.texts.get('output'))
}

type Located = FunctionReference & { readonly region: string }

/** Returns why, where the text names no function. */
function referenceIn(text: string): Located | string {
  const parsed = parseFunctionReference(text)
  if (!parsed.ok) return `--function: ${told(parsed.mistake.message)} ${told(parsed.mistake.remedy)}`
  const region = parsed.value.region ?? (process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION)
  return region ? { ...parsed.value, region } : 'No region is set. Name one with --region, or set AWS_REGION.'
}

/** Returns why, where the function could not be read. */
async function readLive({ name: functionName, region }: Located, clients: Clients): Promise<Live | string> {
  const state = await readFunction(clients, { region, functionName })
  if (state.kind === 'failed') return told(explain(state.failure))
  if (state.kind !== 'found') return `Function ${functionName} does not exist in region ${region}.`
  if (state.variables.kind === 'unreadable')
    return `The variables of function ${functionName} cannot be read: ${state.variables.message}`
  const { roleArn } = state
  const readOne = (at: string, arn: string) => readManagedPolicy(clients, at, arn)
  const [inline, attached] = await Promise.all([
    readRole(clients, region, roleArn),
    readAttached(clients, { region, roleArn }, readOne),
  ])
  const kinds = [
    ['inline policy', inline],
    ['managed policy', attached],
  ] as const
  return {
    functionName,
    roleName: roleNameOf(roleArn),
    variables: state.variables.values,
    policies: new Map(kinds.flatMap(([kind, role]) => textsOf(kind, role))),
    unread: kinds.flatMap(([, role]) =>
      role.kind === 'failed' ? [`Not read: ${told(explain(role.failure))}`] : [],
    ),
  }
}

function textsOf(kind: string, role: RoleState): readonly (readonly [string, string])[] {
  return role.kind === 'found'
    ? [...role.texts].map(([name, text]) => [`${kind} ${name}`, text] as const)
    : []
}

async function writeFileOf(text: string, path: string | undefined): Promise<ExitCode> {
  if (path === undefined) {
    print(text.trimEnd())
    return 0
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return fail(
      exists
        ? `${path} exists, and is never replaced. Name another file, or leave --output out.`
        : `${path} could not be written. ${error instanceof Error ? error.message : ''}`.trim(),
    )
  }
  tell(`Wrote ${path}. Review it, then run lambda-secrets plan.`)
  return 0
}
