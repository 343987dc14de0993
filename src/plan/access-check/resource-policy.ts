import type { RequestContext } from '../../model/access/simulation.ts'
import { parseArn } from '../../text/arn.ts'
import { all, any, meetsCondition, type Truth, truth } from '../policy/condition.ts'
import { patternContains } from '../policy/pattern.ts'
import { asList, type Effect, type JsonObject, parseConditions, parseDocument } from '../policy/statement.ts'

/** A call by a role, as the resource's policy sees it. */
export interface RoleCall {
  readonly roleArn: string
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
}

/** What a resource's own policy says about a call. */
export interface ResourceVerdict {
  readonly denies: Truth
  readonly allows: Truth
  /** The statements that deny it, or may: by Sid, else by position from 1. Empty if the text cannot be parsed. */
  readonly denying: readonly (string | number)[]
}

/**
 * IAM does not simulate the policies of secrets and keys for roles, so they are judged here as far as possible.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function judgeResourcePolicy(text: string, call: RoleCall): ResourceVerdict {
  const statements = parseDocument(text)?.sources
  if (statements === undefined) return { denies: 'unknown', allows: 'unknown', denying: [] }
  const allowing = judgeEach('Allow', statements, call)
  return { ...judgeDenials(statements, call), allows: any(allowing.map(({ applies }) => applies)) }
}

export type Denial = Pick<ResourceVerdict, 'denies' | 'denying'>

export function judgeDenials(statements: readonly JsonObject[], call: RoleCall): Denial {
  const judged = judgeEach('Deny', statements, call)
  const denies = any(judged.map(({ applies }) => applies))
  const denying = judged.filter(({ applies }) => denies !== 'no' && applies === denies)
  return { denies, denying: denying.map(({ name }) => name) }
}

function judgeEach(effect: Effect, statements: readonly JsonObject[], call: RoleCall) {
  return statements.flatMap((source, index) => {
    if (source.Effect !== effect) return []
    const name = typeof source.Sid === 'string' && source.Sid !== '' ? source.Sid : index + 1
    return [{ name, applies: applies(source, call) }]
  })
}

/** Whether a statement may be about a call, whoever makes it and whatever its conditions ask. */
export function concerns(source: JsonObject, action: string, resource: string): boolean {
  return isAbout(source, action, resource) !== 'no'
}

function isAbout(source: JsonObject, action: string, resource: string): Truth {
  const ofAction = chooses(source.Action, source.NotAction, (pattern) =>
    patternContains(pattern.toLowerCase(), action.toLowerCase()),
  )
  if (ofAction === 'no') return 'no' // Most are about other actions, and resources take longer.
  const ofResource = chooses(source.Resource, source.NotResource, (pattern) =>
    patternContains(pattern, resource),
  )
  return all([ofAction, ofResource])
}

function applies(source: JsonObject, { roleArn, action, resource, context }: RoleCall): Truth {
  const conditions = parseConditions(source.Condition)
  return all([
    namesRole(source, roleArn),
    isAbout(source, action, resource),
    conditions === undefined
      ? 'unknown'
      : all(conditions.map((condition) => meetsCondition(condition, context))),
  ])
}

/** A policy variable is not resolved. */
function chooses(positive: unknown, negative: unknown, fits: (pattern: string) => boolean): Truth {
  const patterns = asList(positive ?? negative)
  const fitting = any(
    patterns.map((pattern) =>
      typeof pattern !== 'string' || pattern.includes('${') ? 'unknown' : truth(fits(pattern)),
    ),
  )
  return positive === undefined ? not(fitting) : fitting
}

/**
 * A principal names a role by its ARN, its account or `*`. `NotPrincipal` is left open: it also depends on the account
 * and the session. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function namesRole({ Principal: principal, NotPrincipal: notPrincipal }: JsonObject, roleArn: string): Truth {
  if (principal === undefined) return notPrincipal === undefined ? 'no' : 'unknown'
  const { partition = '', account = '' } = parseArn(roleArn) ?? {}
  const known = ['*', roleArn, account, `arn:${partition}:iam::${account}:root`]
  const names = principal === '*' ? ['*'] : asList((principal as JsonObject).AWS ?? [])
  return any(
    names.map((name) =>
      typeof name === 'string' && name.includes(':assumed-role/')
        ? 'unknown'
        : truth(known.includes(String(name))),
    ),
  )
}

function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'yes' ? 'no' : 'yes'
}
