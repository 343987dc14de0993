import { allStores } from './stores.ts'

/* Texts that name every store, or every one but Secrets Manager, whose names stand alone. */

const prefixed = allStores.filter(({ prefix }) => prefix !== '')

/** `Secrets Manager or Parameter Store`. */
export const storeTitles = listed(
  allStores.map(({ title }) => title),
  'or',
)

/** `secret or parameter`. */
export const secretWords = listed(
  allStores.map(({ noun }) => noun),
  'or',
)

/** `secrets or parameters`. */
export const secretsWords = listed(
  allStores.map(({ noun }) => `${noun}s`),
  'or',
)

/** AWS's own keys, in backticks: `aws/secretsmanager` and `aws/ssm`. */
export function awsKeys(last: 'and' | 'or'): string {
  return listed(
    allStores.map(({ awsKey }) => `\`${awsKey}\``),
    last,
  )
}

/** What a role needs in order to read the metadata of any secret. */
export const metadataAccess = allStores
  .map(({ metadata: { action, onAll }, noun }) => {
    const on = onAll ? 'every resource, which IAM cannot limit to some' : `the ${noun}`
    return `\`${action}\` on ${on}`
  })
  .join(', or ')

/** `ssm:` and a parameter's name. */
export const prefixedName = prefixed
  .map(({ prefix, noun }) => `\`${prefix}\` and a ${noun}'s name`)
  .join(', or ')

/** `ssm:` and names of parameters. */
export const prefixedNames = prefixed
  .map(({ prefix, noun }) => `\`${prefix}\` and names of ${noun}s`)
  .join(', or ')

/** For a parameter of Parameter Store, its ARN, or `ssm:` and its name. */
export const prefixedReference = prefixed
  .map(({ prefix, noun, title }) => `for a ${noun} of ${title}, its ARN, or \`${prefix}\` and its name`)
  .join('; ')

function listed(texts: readonly string[], last: string): string {
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`
}
