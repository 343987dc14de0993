import { type Hidden, reveal } from '../../model/hidden.ts'
import { patternContains } from '../../plan/policy/pattern.ts'
import { parseDocument, parseStatement, type ReadStatement } from '../../plan/policy/statement.ts'
import { isSecretArn, storeOf } from '../../text/arn.ts'
import { allStores } from '../../text/stores.ts'

/** A function and the policies of its role, as they are. */
export interface Live {
  readonly functionName: string
  readonly roleName: string
  readonly variables: ReadonlyMap<string, Hidden>
  /** Policy documents by what people call them: `inline policy shop-db`. */
  readonly policies: ReadonlyMap<string, string>
  /** What could not be read, each a sentence. */
  readonly unread: readonly string[]
}

/** What of it can be declared, and what a person must look at. */
export interface Found {
  readonly functionName: string
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
  const { functionName, roleName, policies, unread } = live
  const held = [...live.variables].map(([name, hidden]) => ({ name, value: reveal(hidden) }))
  const variables = new Map(
    held.filter(({ value }) => isWholeArn(value)).map(({ name, value }) => [name, value] as const),
  )
  const partial = held.filter(({ value }) => isSecretArn(value) && !isWholeArn(value))
  const allowed = [...policies].map(([policy, text]) => ({ policy, ...reads(policy, text) }))
  const granted = new Set(allowed.flatMap((each) => each.arns))
  const own = [...variables.values()]
  const ungranted = [...variables]
    .filter(([, arn]) => !allowed.some((each) => grantsOne(each, arn)))
    .map(([name]) => name)
  const granting = allowed
    .filter((each) => each.arns.length > 0 || own.some((arn) => grantsOne(each, arn)))
    .map(({ policy }) => policy)
  return {
    functionName,
    variables,
    grants: [...granted].filter((arn) => !own.includes(arn)).sort(),
    describe: allowed.some((each) => each.describes),
    remarks: [
      ...unread,
      ...partial.map(
        ({ name }) => `Left out: variable ${name} holds an ARN without its last six characters.`,
      ),
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

function isWholeArn(value: string): boolean {
  return isSecretArn(value) && storeOf(value).isWhole(value)
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
  readonly describes: boolean
  readonly remarks: readonly string[]
}

/** What a policy lets be read: secrets by exact ARN; anything else is told in a remark. */
function reads(policy: string, text: string): Reads {
  const document = parseDocument(text)
  if (document === undefined)
    return {
      arns: [],
      patterns: [],
      describes: false,
      remarks: [`Left out: ${policy}, which is not readable.`],
    }
  const allowing = document.sources
    .map((source) => parseStatement(source, document.version))
    .filter((each) => each.kind === 'read')
    .filter(
      ({ effect, actions }) =>
        effect === 'Allow' && (actions.not || allowsAny(actions.patterns, readActions)),
    )
  const exact = allowing.filter(isExact)
  const named = exact.flatMap(({ resources }) => resources.patterns)
  const arns = named.filter(isWholeArn)
  const wide = `Left out: a statement of ${policy} allows reading under conditions, or all but what it names.`
  return {
    arns,
    patterns: named.filter((each) => !isWholeArn(each) && couldBeSecret(each)),
    describes: exact.some(({ actions }) => allowsAny(actions.patterns, describeActions)) && arns.length > 0,
    remarks: exact.length < allowing.length ? [wide] : [],
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
