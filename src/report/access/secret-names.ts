import { memoized } from '../../memoized.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { nameOfSecret, parseArn, storeOf } from '../../text/arn.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'

/** Returns the short name of a secret by its ARN; the whole name of one that is not among those it was made for. */
export type SecretNames = (secretArn: string) => string

/** Returns short names for the secrets of one function, with region and account where they are not the function's own. */
export const secretNames = memoized(
  (plan: FunctionPlan): SecretNames => shortNames(secretArnsOf(plan), homeOf(plan)),
)

/** An account that is not known is nobody's own, so that of a secret is shown. */
function homeOf(plan: FunctionPlan): Home | undefined {
  if (plan.functionArn !== undefined) return parseArn(plan.functionArn)
  return { region: plan.region, account: plan.account }
}

interface Home {
  readonly region: string
  readonly account: string | undefined
}

/** Returns how a sentence mentions a secret of one function: `payments/stripe`, `parameter /payments/key`. */
export function mentionsIn(plan: FunctionPlan): (secretArn: string) => Sentence {
  const nameOf = secretNames(plan)
  return (arn) => say`${[storeOf(arn).qualifier]}${name(nameOf(arn))}`
}

/**
 * Returns short names, unique among the secrets of one kind: the secret's name; with its six characters where two share a
 * name and place, for example after a secret was deleted and created again; with region and account where they are not of `home`.
 */
export function shortNames(secretArns: readonly string[], home: Home | undefined): SecretNames {
  const all = [...new Set(secretArns)].map((arn) => {
    const parsed = parseArn(arn)
    const secretName = nameOfSecret(arn)
    // Their places are shown where there is a home, and then tell apart two of one name.
    const { region = '', account = '' } = (home && parsed) ?? {}
    return { arn, parsed, secretName, key: `${region}:${account}:${secretName}` }
  })
  const counts = new Map<string, number>()
  for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1)
  const names = new Map(
    all.map(({ arn, parsed, secretName, key }) => {
      if (parsed === undefined) return [arn, arn]
      const isUnmistakable = counts.get(key) === 1 || storeOf(arn).ending === undefined
      const shown = isUnmistakable ? secretName : parsed.resource.slice(storeOf(arn).start.length)
      const elsewhere = [
        ...(home !== undefined && parsed.region !== home.region ? [parsed.region] : []),
        ...(home !== undefined && parsed.account !== home.account ? [`account ${parsed.account}`] : []),
      ]
      return [arn, elsewhere.length === 0 ? shown : `${shown} (${elsewhere.join(', ')})`]
    }),
  )
  return (secretArn) => names.get(secretArn) ?? nameOfSecret(secretArn)
}

function secretArnsOf(plan: FunctionPlan): readonly string[] {
  return [
    ...plan.grants.map(({ secretArn }) => secretArn),
    ...plan.variables.flatMap((variable) =>
      variable.verb === 'change' && variable.before.kind === 'arn'
        ? [variable.secretArn, variable.before.arn]
        : [variable.secretArn],
    ),
  ]
}
