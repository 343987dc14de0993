import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Snippet } from '../../model/finding.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import { mentionOf, subjectOf } from '../../text/secret-words.ts'
import { marked, name, say, sides } from '../../text/sentence.ts'
import type { Judgment } from '../finding.ts'
import { decryptCondition } from '../policy/document.ts'
import { contextArns, decryptAction } from '../policy/grants.ts'
import type { Home } from './function-account.ts'
import { primaryArnOf, type ResolvedSecret } from './resolved-secret.ts'

/**
 * Returns what the other account must allow before a secret of it can be read. This action does not write there: the
 * policy on this side is only half of the access.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
export function otherAccount(
  declared: FunctionDeclaration,
  { arn: home, roleArn }: Home,
  resolved: ResolvedSecret,
): readonly Judgment[] {
  const { found } = resolved
  const [its, own] = [parseArn(found.arn), parseArn(home)]
  if (its === undefined || own === undefined) return []
  if (own.account === '' || its.account === own.account) return []
  if (its.partition !== own.partition || found.unseen) return []
  const [there, here] = [name(its.account), name(own.account)]
  if (found.keys.length === 0 && found.plain !== true) {
    const message = say`${subjectOf(found)} belongs to account ${there} and is encrypted under AWS's own key (${name(storeOf(found.arn).awsKey)}), which no other account can use, so the function in account ${here} cannot read it.`
    const remedy = say`Encrypt it under a customer managed key of account ${there}, whose policy can admit the role.`
    return [['key-not-shareable', { message, remedy }]]
  }
  const { hasPolicy, noun } = storeOf(found.arn)
  const ownStatements = (role: string) => (hasPolicy ? [secretStatement(declared, role, resolved)] : [])
  const snippets =
    roleArn === undefined ? [] : [...ownStatements(roleArn), ...keyStatements(roleArn, resolved)]
  const message = say`${subjectOf(found)} belongs to account ${there}, but its function to account ${here}.`
  const remedy = hasPolicy
    ? say`The ${marked(noun)}'s resource policy and its key's policy must also admit the execution role. Add the statements that ${shown}; this action writes neither policy.`
    : say`The ${marked(noun)} is already shared with this account. The policy of its customer managed key must also admit the execution role.`
  return [['secret-other-account', { message, remedy, snippets }]]
}

const shown = sides(say`the comment and the job summary show`, say`follow`)

function secretStatement(
  { describe }: FunctionDeclaration,
  roleArn: string,
  { found }: ResolvedSecret,
): Snippet {
  const { describeActions, readActions } = storeOf(found.arn)
  return {
    title: say`Statement for the resource policy of ${mentionOf(found.arn)}`,
    json: indented({
      Effect: 'Allow',
      Principal: { AWS: roleArn },
      Action: [...(describe ? describeActions : []), ...readActions],
      Resource: found.arn,
    }),
  }
}

/** In a key's own policy, `*` is that key. */
function keyStatements(roleArn: string, { found, keyArns }: ResolvedSecret): readonly Snippet[] {
  const primaryArn = primaryArnOf(found)
  const named = contextArns({ secretArn: found.arn, ...(primaryArn !== undefined && { primaryArn }) })
  return keyArns.map((keyArn) => ({
    title: say`Statement for the policy of key ${name(keyArn)}`,
    json: indented({
      Effect: 'Allow',
      Principal: { AWS: roleArn },
      Action: decryptAction,
      Resource: '*',
      Condition: decryptCondition(keyArn, named, storeOf(found.arn)),
    }),
  }))
}

function indented(statement: object): string {
  return JSON.stringify(statement, undefined, 2)
}
