import { arn, type Case, describeFindings, withPolicy } from '../../builders/findings.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const grants = [{ secretArn: arn, keyArns: [], describe: false }]
const ours = JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '')

/** Our policy with one more statement. */
function edited(statement: object): string {
  return JSON.stringify({ ...ours, Statement: [...ours.Statement, statement] })
}

/** Our policy with a condition in its first statement. */
function restricted(condition: object): string {
  const [first, ...others] = ours.Statement
  return JSON.stringify({ ...ours, Statement: [{ ...first, Condition: condition }, ...others] })
}

const cases: readonly Case[] = [
  {
    code: 'policy-edited',
    world: withPolicy(edited({ Effect: 'Allow', Action: 's3:*', Resource: '*' })),
    message: /edited outside this action: it also allows s3:\* on \*\./,
    remedy: /restore what is declared\. Grant any other access in another policy\.$/,
  },
  {
    code: 'policy-edited',
    world: withPolicy(edited({ Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*' })),
    message: /edited outside this action: it denies secretsmanager:GetSecretValue on \*\./,
    remedy: /restore what is declared\.$/,
  },
  {
    code: 'restriction-lifted',
    world: withPolicy(edited({ Sid: 'Incident', Effect: 'Deny', Action: '*', Resource: '*' })),
    message:
      /The Deny of \* on \* in statement Incident .* is removed\. This gives access to secretsmanager:GetSecretValue on .*db-AbCdEf\./,
  },
  {
    code: 'restriction-lifted',
    world: withPolicy(edited({ Effect: 'Deny', Action: 's3:*', Resource: '*' })),
    message: /is removed\. This policy does not grant more, but it no longer denies what another policy/,
  },
  {
    code: 'restriction-lifted',
    world: withPolicy(restricted({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } })),
    message: /The condition on aws:sourcevpc in statement LambdaSecretsReadUsEast1 .* This gives access to/,
  },
]

describeFindings('the policy', cases)
