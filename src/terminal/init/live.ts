import { parseSecretReference } from '../../declare/secret/reference.ts'
import { variableNameMistake } from '../../declare/secret/variable-name.ts'
import { inputDefaults } from '../../inputs/defaults.ts'
import { type Hidden, reveal } from '../../model/hidden.ts'
import { patternContains } from '../../plan/policy/pattern.ts'
import { parseDocument, parseStatement, type ReadStatement } from '../../plan/policy/statement.ts'
import { isSecretArn, storeOf } from '../../text/arn.ts'
import { allStores, isWhole } from '../../text/stores.ts'
import { told } from '../speech.ts'

/** A function and the policies of its role, as they are. */
export interface Live {
  readonly functionName: string
  /** Its ARN, where its name alone would leave open which function it is. */
  readonly functionArn?: string
  readonly roleName: string
  readonly variables: ReadonlyMap<string, Hidden>
  /** Policy documents by what people call them: `inline policy shop-db`. */
  readonly policies: ReadonlyMap<string, string>
  /** What could not be read, each a sentence. */
  readonly unread: readonly string[]
}

/** What of it can be declared, and what a person must look at. */
export interface Found extends Pick<Live, 'functionName' | 'functionArn'> {
  /** ARNs of secrets, by variable. */
  readonly variables: ReadonlyMap<string, string>
  /** ARNs of secrets that a policy grants and no variable holds. */
  readonly grants: readonly string[]
  /** Whether a policy lets it describe any of them. */
  readonly describe: boolean
  /** Sentences for comments. */
  readonly remarks: readonly string[]
}

/** Returns what can be declared of a function as it is. Shows no value of a variable but the ARN of a secret. */
export function findDeclarable(live: Live): Found {
  const { functionName, functionArn, roleName, policies, unread } = live
  const held = [...live.variables]
    .map(([name, hidden]) => ({ name, value: reveal(hidden) }))
    .filter(({ value }) => isSecretArn(value))
    .map((each) => ({ ...each, why: whyLeftOut(each.name, each.value) }))
  const variables = new Map(
    held.filter(({ why }) => why === undefined).map(({ name, value }) => [name, value] as const),
  )
  const allowed = [...policies].map(([policy, text]) => ({ policy, ...reads(policy, text) }))
  const granted = new Set(allowed.flatMap((each) => each.arns))
  const own = [...variables.values()]
  const described = allowed.flatMap(({ describable }) => describable)
  const ungranted = [...variables]
    .filter(([, arn]) => !allowed.some((each) => grantsOne(each, arn)))
    .map(([name]) => name)
  const rewritten = `inline policy ${inputDefaults['policy-name'].replace('{function}', functionName)}`
  const granting = allowed
    .filter((each) => each.arns.length > 0 || own.some((arn) => grantsOne(each, arn)))
    .map(({ policy }) => policy)
    .filter((policy) => policy !== rewritten)
  return {
    functionName,
    ...(functionArn !== undefined && { functionArn }),
    variables,
    grants: [...granted].filter((arn) => !own.includes(arn)).sort(),
    describe: [...own, ...granted].some((arn) =>
      described.some((pattern) => storeOf(arn).describeActions.length > 0 && patternContains(pattern, arn)),
    ),
    remarks: [
      ...unread,
      ...held.flatMap(({ name, why }) => (why === undefined ? [] : [`Left out: variable ${name}${why}`])),
      ...allowed.flatMap(({ remarks }) => remarks),
      ...allowed.flatMap(({ policy, patterns }) =>
        patterns
          .filter((pattern) => !own.some((arn) => isOfOne(pattern) && patternContains(pattern, arn)))
          .map(
            (pattern) =>
              `Left out: ${policy} allows reading ${pattern}. Declare the secrets that are needed.`,
          ),
      ),
      ...(ungranted.length === 0
        ? []
        : [`No policy grants these by exact ARN, so an apply would: ${ungranted.sort().join(', ')}.`]),
      ...(granting.length === 0
        ? []
        : [
            `Role ${roleName} has these grants from ${granting.sort().join(' and ')}. Delete what is no longer needed once an apply has written the new policy.`,
          ]),
    ],
  }
}

/** Why a variable that holds this ARN cannot be declared, if so; follows its name. */
function whyLeftOut(variable: string, arn: string): string | undefined {
  if (!isWhole(storeOf(arn), arn)) return ' holds an ARN without its last six characters.'
  const reference = parseSecretReference(arn)
  const mistake = variableNameMistake(variable) ?? (reference.ok ? undefined : reference.mistake)
  return mistake && `. ${told(mistake.message)}`
}

function isDeclarable(value: string): boolean {
  return isSecretArn(value) && isWhole(storeOf(value), value) && parseSecretReference(value).ok
}

/** Whether it names the very secret, by its ARN or with `??????` for the six characters that AWS appends. */
function grantsOne({ arns, patterns }: Reads, arn: string): boolean {
  return arns.includes(arn) || patterns.some((each) => isOfOne(each) && patternContains(each, arn))
}

function isOfOne(pattern: string): boolean {
  return /^[^*?]+-\?{6}$/.test(pattern)
}

interface Reads {
  /** Of secrets that it names exactly. */
  readonly arns: readonly string[]
  /** Everything else that it names and that may be a secret. */
  readonly patterns: readonly string[]
  /** What it lets be described. */
  readonly describable: readonly string[]
  readonly remarks: readonly string[]
}

/** What a policy lets be read: secrets by exact ARN; anything else is told in a remark. */
function reads(policy: string, text: string): Reads {
  const document = parseDocument(text)
  if (document === undefined)
    return {
      arns: [],
      patterns: [],
      describable: [],
      remarks: [`Left out: ${policy}, which is not readable.`],
    }
  const allowing = (actions: readonly string[]) =>
    document.sources
      .map((source) => parseStatement(source, document.version))
      .filter((each) => each.kind === 'read')
      .filter(
        (each) => each.effect === 'Allow' && (each.actions.not || allowsAny(each.actions.patterns, actions)),
      )
  const reading = allowing(readActions)
  const exact = reading.filter(isExact)
  const named = exact.flatMap(({ resources }) => resources.patterns)
  const wide = `Left out: a statement of ${policy} allows reading under conditions, or all but what it names.`
  return {
    arns: named.filter(isDeclarable),
    patterns: named.filter((each) => !isDeclarable(each) && couldBeSecret(each)),
    describable: allowing(describeActions)
      .filter(isExact)
      .flatMap(({ resources }) => resources.patterns),
    remarks: exact.length < reading.length ? [wide] : [],
  }
}

const readActions = allStores.flatMap((store) => store.readActions)
const describeActions = allStores.flatMap((store) => store.describeActions)
const anyStore = new RegExp(`^arn:[^:]*:(${allStores.map(({ service }) => service).join('|')}|\\*):`)

function allowsAny(patterns: readonly string[], actions: readonly string[]): boolean {
  return actions.some((action) =>
    patterns.some((pattern) => patternContains(pattern.toLowerCase(), action.toLowerCase())),
  )
}

function isExact({ actions, resources, conditions }: ReadStatement): boolean {
  return !actions.not && !resources.not && conditions.length === 0
}

/** Keys and other resources share statements with secrets. */
function couldBeSecret(pattern: string): boolean {
  return pattern === '*' || anyStore.test(pattern)
}
