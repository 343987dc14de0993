import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Snippet } from '../../model/finding.ts'
import type { FoundFunction, FoundSecret } from '../../model/observation.ts'
import { nounOf, subjectOf } from '../../model/secret-words.ts'
import { parseArn } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import type { Judgement } from '../finding.ts'
import { decryptCondition } from '../policy/document.ts'
import { decryptAction } from '../policy/grants.ts'
import { storeOf } from '../policy/stores.ts'

export interface Borrowed {
  readonly declared: FunctionDeclaration
  readonly found: FoundFunction
  readonly secret: FoundSecret
  readonly keyArns: readonly string[]
}

/**
 * What reading a secret of another account takes there, which this action does not write: the policy of this side is
 * half of it. https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
export function judgeBorrowed(borrowed: Borrowed): readonly Judgement[] {
  const { found, secret } = borrowed
  const [itsHome, home] = [parseArn(secret.arn), parseArn(found.arn)]
  const [its, own] = [itsHome?.account, home?.account]
  if (its === own || itsHome?.partition !== home?.partition) return []
  const lies = `${subjectOf(secret)} lies in account ${its}, its function in ${own}`
  if (secret.keys.length === 0 && secret.plain !== true) {
    const { awsKey } = storeOf(secret.arn)
    const message = `${lies}, and it is under AWS's own key (${awsKey}), which no other account can use: the function can't read it.`
    return [
      [
        'key-not-shareable',
        { message, remedy: `Encrypt it under a customer key of account ${its}, which can admit the role.` },
      ],
    ]
  }
  const shared = nounOf(secret.arn) === 'parameter'
  const snippets = [...(shared ? [] : [resourceStatement(borrowed)]), ...keyStatements(borrowed)]
  const remedy = shared
    ? 'It is shared with this account already; the policy of its customer key must admit the execution role as well.'
    : "The secret's resource policy and its customer key's policy must admit the execution role: add the statements that the job summary shows; this action writes neither."
  return [['secret-other-account', { message: `${lies}.`, remedy, snippets }]]
}

function resourceStatement({ declared, found, secret }: Borrowed): Snippet {
  const { describeActions, readActions } = storeOf(secret.arn)
  return {
    title: say`Statement for the resource policy of secret ${name(secret.name)}`,
    json: indented({
      Effect: 'Allow',
      Principal: { AWS: found.roleArn },
      Action: [...(declared.describe ? describeActions : []), ...readActions],
      Resource: secret.arn,
    }),
  }
}

/** In a key's own policy, `*` is that key. */
function keyStatements({ found, secret, keyArns }: Borrowed): readonly Snippet[] {
  return keyArns.map((keyArn) => ({
    title: say`Statement for the policy of key ${name(keyArn)}`,
    json: indented({
      Effect: 'Allow',
      Principal: { AWS: found.roleArn },
      Action: decryptAction,
      Resource: '*',
      Condition: decryptCondition(keyArn, [secret.arn], storeOf(secret.arn)),
    }),
  }))
}

function indented(statement: object): string {
  return JSON.stringify(statement, undefined, 2)
}
