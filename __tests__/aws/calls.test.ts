import { describe, expect, test } from '@jest/globals'
import type { FaultAct } from '../../sandbox/endpoint/faults.ts'
import type { OperationName } from '../../sandbox/services/services.ts'
import { type Clients, sdkSettings } from '../../src/aws/client/clients.ts'
import { CredentialsError } from '../../src/aws/client/credentials-error.ts'
import { readAttached, readManagedPolicy } from '../../src/aws/iam/attached-policies.ts'
import { deletePolicy, readPolicy, readRole } from '../../src/aws/iam/inline-policies.ts'
import { simulate } from '../../src/aws/iam/simulation.ts'
import { readCodeSigning } from '../../src/aws/lambda/code-signing.ts'
import { readExecutions } from '../../src/aws/lambda/executions.ts'
import { readRoleUsers } from '../../src/aws/lambda/list.ts'
import { readServed } from '../../src/aws/lambda/versions.ts'
import { readParameters } from '../../src/aws/parameter-store/parameters.ts'
import { readSecret } from '../../src/aws/secrets-manager/secrets.ts'
import type { Unread } from '../../src/model/failure.ts'
import { region } from '../builders/observation.ts'
import { type Bench, onBench, policyText } from '../sandbox/bench.ts'

const orders = { region, functionName: 'orders' }
const ordersPolicy = {
  region,
  roleArn: 'arn:aws:iam::123456789012:role/orders-role',
  policyName: 'lambda-secrets-orders',
}

function clientsOf({ iam, lambda, sandbox, secretsManager }: Bench): Clients {
  return {
    iam: () => iam,
    lambda: () => lambda,
    lambdaOnce: () => lambda,
    secretsManager: () => secretsManager,
    onDemand: (Client, region) =>
      new Client({ ...sdkSettings, ...sandbox.clientConfig(), maxAttempts: 1, region }),
  }
}

/** A list that comes in pages: how a page is answered, and what reading it comes to. */
interface List {
  readonly operation: OperationName
  readonly marker: 'Marker' | 'NextToken'
  page(token: string | undefined): FaultAct
  /** An answer without the list. */
  readonly blank: FaultAct
  read(clients: Clients): Promise<{ readonly kind: 'found' | 'absent' } | Unread>
}

const lists: readonly List[] = [
  {
    operation: 'ListAttachedRolePolicies',
    blank: xml('ListAttachedRolePolicies', '', undefined),
    marker: 'Marker',
    page: (token) => xml('ListAttachedRolePolicies', '<AttachedPolicies/>', token),
    read: (clients) => readAttached(clients, { region, roleArn: 'orders-role' }, never),
  },
  {
    operation: 'ListDurableExecutionsByFunction',
    blank: json({}),
    marker: 'Marker',
    page: (token) => json({ DurableExecutions: [], NextMarker: token }),
    read: (clients) => readExecutions(clients, orders),
  },
  {
    operation: 'ListRolePolicies',
    blank: xml('ListRolePolicies', '', undefined),
    marker: 'Marker',
    page: (token) => xml('ListRolePolicies', '<PolicyNames/>', token),
    read: (clients) => readRole(clients, region, 'orders-role'),
  },
  {
    operation: 'SimulatePrincipalPolicy',
    blank: xml('SimulatePrincipalPolicy', '', undefined),
    marker: 'Marker',
    page: (token) => xml('SimulatePrincipalPolicy', '<EvaluationResults/>', token),
    read: (clients) =>
      simulate(clients, {
        region,
        roleArn: 'arn:aws:iam::123456789012:role/orders-role',
        without: ['lambda-secrets-orders'],
        actions: ['secretsmanager:GetSecretValue'],
        resources: ['*'],
        context: {},
      }),
  },
  {
    operation: 'ListFunctions',
    blank: json({}),
    marker: 'Marker',
    page: (token) => json({ Functions: [], NextMarker: token }),
    read: (clients) => readRoleUsers(clients, region),
  },
  {
    operation: 'ListAliases',
    blank: json({}),
    marker: 'Marker',
    page: (token) => json({ Aliases: [], NextMarker: token }),
    read: (clients) => readServed(clients, orders),
  },
  {
    operation: 'DescribeParameters',
    blank: json({}),
    marker: 'NextToken',
    page: (token) => json({ Parameters: [], NextToken: token }),
    read: async (clients) => {
      const reference = { kind: 'parameter', name: 'key', raw: 'ssm:key' } as const
      const [state] = await readParameters(clients, region, [reference])
      return state?.[1] ?? { kind: 'absent' }
    },
  },
  {
    operation: 'ListSecretVersionIds',
    blank: json({}),
    marker: 'NextToken',
    page: (token) => json({ Versions: [], NextToken: token }),
    read: async (clients) => {
      const secret = await readSecret(clients, region, { kind: 'secret', name: 'db', raw: 'db' })
      if (secret.kind !== 'found' || secret.versionsUnread === undefined) return secret
      return { kind: 'failed', failure: secret.versionsUnread }
    },
  },
]

function never(): never {
  throw new Error('an empty list names nothing to read')
}

function json(body: object): FaultAct {
  return {
    kind: 'answer',
    status: 200,
    body: JSON.stringify(body),
    contentType: 'application/x-amz-json-1.1',
  }
}

function xml(operation: string, list: string, token: string | undefined): FaultAct {
  const next = token === undefined ? '' : `<IsTruncated>true</IsTruncated><Marker>${token}</Marker>`
  const body = `<${operation}Response><${operation}Result>${list}${next}</${operation}Result></${operation}Response>`
  return { kind: 'answer', status: 200, body, contentType: 'text/xml' }
}

const unreadable = { kind: 'failed', failure: { code: 'UnreadableAnswer' } }
const readable = { kind: expect.stringMatching(/^(found|absent)$/) }

describe.each(lists)('the pages of $operation', ({ operation, marker, page, blank, read }) => {
  function onList(body: (bench: Bench, tokens: () => readonly unknown[]) => Promise<void>) {
    return onBench(async (bench) => {
      bench.sandbox.addFunction({ name: 'orders', role: bench.roleArn })
      bench.sandbox.addSecret({ name: 'db' })
      const asked = () => bench.sandbox.calls.filter((call) => call.operation === operation)
      await body(bench, () => asked().map(({ input }) => input[marker]))
    })
  }

  test(
    'are read up to the one without a token',
    onList(async (bench, tokens) => {
      bench.sandbox.fault({ operation, nth: 1, act: page('one') })
      bench.sandbox.fault({ operation, nth: 2, act: page('two') })
      bench.sandbox.fault({ operation, nth: 3, act: page(undefined) })
      expect(await read(clientsOf(bench))).toMatchObject(readable)
      expect(tokens()).toEqual([undefined, 'one', 'two'])
    }),
  )

  test(
    'end at an empty token, which moto answers',
    onList(async (bench, tokens) => {
      bench.sandbox.fault({ operation, act: page('') })
      expect(await read(clientsOf(bench))).toMatchObject(readable)
      expect(tokens()).toEqual([undefined])
    }),
  )

  test(
    'are unreadable if a token repeats: what came so far need not be all',
    onList(async (bench, tokens) => {
      bench.sandbox.fault({ operation, nth: 1, act: page('one') })
      bench.sandbox.fault({ operation, nth: 2, act: page('two') })
      bench.sandbox.fault({ operation, nth: 3, act: page('one') })
      expect(await read(clientsOf(bench))).toMatchObject(unreadable)
      expect(tokens()).toEqual([undefined, 'one', 'two'])
    }),
  )

  test(
    'are unreadable without a list, which is not an empty one',
    onList(async (bench) => {
      bench.sandbox.fault({ operation, act: blank })
      // Only a secret's versions may be left out.
      const expected = operation === 'ListSecretVersionIds' ? readable : unreadable
      expect(await read(clientsOf(bench))).toMatchObject(expected)
    }),
  )
})

describe('an error code', () => {
  test(
    'can mean that nothing is there: a read says so, and a deletion is done',
    onBench(async (bench) => {
      const clients = clientsOf(bench)
      expect(await readPolicy(clients, ordersPolicy)).toEqual({ kind: 'absent' })
      expect(await deletePolicy(clients, ordersPolicy)).toBeUndefined()
    }),
  )

  test(
    'that refuses a call does not mean that nothing is there',
    onBench(async (bench) => {
      const clients = clientsOf(bench)
      for (const action of ['iam:GetRolePolicy', 'iam:DeleteRolePolicy']) bench.sandbox.deny(action)
      const refused = { code: expect.stringMatching(/^AccessDenied/) }
      expect(await readPolicy(clients, ordersPolicy)).toMatchObject({ kind: 'failed', failure: refused })
      expect(await deletePolicy(clients, ordersPolicy)).toMatchObject(refused)
    }),
  )

  test(
    'of refused credentials ends the run, also from a read inside a read',
    onBench(async (bench) => {
      bench.sandbox.addRole({ name: 'billing-role', policies: { own: policyText('s3:GetObject') } })
      const body =
        '<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code></Error></ErrorResponse>'
      const act = { kind: 'answer', status: 403, body, contentType: 'text/xml' } as const
      bench.sandbox.fault({ operation: 'GetRolePolicy', act })
      await expect(readRole(clientsOf(bench), region, 'billing-role')).rejects.toThrow(CredentialsError)
    }),
  )
})

describe('the policies of a role', () => {
  const inline = { own: policyText('s3:GetObject'), other: policyText('s3:PutObject') }
  const attached = { Read: JSON.parse(policyText('ssm:GetParameter')) }

  test.each(['GetRolePolicy', 'GetPolicyVersion'] as const)(
    'are unread as a whole where %s refuses one of them: it may say anything',
    (operation) =>
      onBench(async (bench) => {
        const role = bench.sandbox.addRole({ name: 'billing-role', policies: inline, attached })
        const body =
          '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>'
        const act = { kind: 'answer', status: 403, body, contentType: 'text/xml' } as const
        bench.sandbox.fault({ operation, nth: 1, act })
        const read =
          operation === 'GetRolePolicy'
            ? readRole(clientsOf(bench), region, role)
            : readAttachedOf(bench, role)
        expect(await read).toMatchObject({ kind: 'failed', failure: { code: 'AccessDenied' } })
      })(),
  )

  test('are all known where two have the same name, one of them AWS’s', () =>
    onBench(async (bench) => {
      const roleArn = bench.sandbox.addRole({ name: 'billing-role', attached })
      const [own, foreign] = ['arn:aws:iam::123456789012:policy/Read', 'arn:aws:iam::aws:policy/Read']
      const wide = policyText('secretsmanager:*')
      bench.sandbox.role('billing-role').attached.set(foreign, wide)
      const texts = new Map([
        [own, JSON.stringify(attached.Read)],
        [foreign, wide],
      ])
      expect(await readAttachedOf(bench, roleArn)).toEqual({ kind: 'found', texts })
    })())

  test('are read in the version that is in force', () =>
    onBench(async (bench) => {
      const roleArn = bench.sandbox.addRole({ name: 'billing-role', attached })
      const inForce = '<Policy><DefaultVersionId>v7</DefaultVersionId></Policy>'
      bench.sandbox.fault({ operation: 'GetPolicy', act: xml('GetPolicy', inForce, undefined) })
      await readAttachedOf(bench, roleArn)
      const asked = bench.sandbox.calls.filter(({ operation }) => operation === 'GetPolicyVersion')
      expect(asked.map(({ input }) => input.VersionId)).toEqual(['v7'])
    })())

  function readAttachedOf(bench: Bench, roleArn: string) {
    const clients = clientsOf(bench)
    return readAttached(clients, { region, roleArn }, (home, arn) => readManagedPolicy(clients, home, arn))
  }
})

test.each([
  ['Enforce', { kind: 'found', untrusted: 'enforce' }],
  ['Warn', { kind: 'found', untrusted: 'warn' }],
  [undefined, { kind: 'absent' }],
] as const)('code signing that is set to %s is told', (codeSigning, state) =>
  onBench(async (bench) => {
    bench.sandbox.addFunction({ name: 'orders', role: bench.roleArn, ...(codeSigning && { codeSigning }) })
    expect(await readCodeSigning(clientsOf(bench), orders)).toEqual(state)
  })(),
)

test('a secret that a service manages is found by its name, which holds a !', () =>
  onBench(async (bench) => {
    const name = 'rds!db-0a1b2c3d'
    const arn = bench.sandbox.addSecret({ name, owningService: 'rds' })
    const found = await readSecret(clientsOf(bench), region, { kind: 'secret', name, raw: name })
    expect(found).toMatchObject({ kind: 'found', arn, name })
  })())
