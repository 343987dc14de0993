import { expect, test } from '@jest/globals'
import { secretKey } from '../../src/model/observation.ts'
import { type Ahead, answer } from '../../src/observe/answers.ts'
import { observe } from '../../src/observe/observe.ts'
import { withRealClients } from '../aws/real-clients.ts'
import { aDeclaration, aDeclared, aFunctionDeclaration, anObservation } from '../builders/observation.ts'
import { onBench, policyText } from '../sandbox/bench.ts'

const regions = ['us-east-1', 'eu-west-1'] as const
const nothing = { listed: new Map(), ahead: new Map() }
const plainly = { fromLists: false, asksUsers: false }

/** Waits for what was read ahead: no call may outlive the sandbox. */
async function ended(ahead: Ahead): Promise<void> {
  await Promise.all([...ahead.values()].map((begun) => begun()))
}

test('a managed policy is read once, however many roles have it: more than may be asked about at once', () =>
  onBench(({ sandbox }) =>
    withRealClients(sandbox, async (clients) => {
      const roles = Array.from({ length: 20 }, (_, index) => {
        const own = JSON.parse(policyText(`s3:Get${index}`))
        const attached = { Shared: JSON.parse(policyText('s3:List')), [`Own${index}`]: own }
        return sandbox.addRole({ name: `role-${index}`, attached })
      })
      const questions = roles.map((roleArn) => {
        return { kind: 'attached-policies', roleArn, region: regions[0] } as const
      })
      const { attached } = await answer(questions, anObservation({}), { clients, ...nothing })
      for (const index of roles.keys()) {
        const texts = new Map([
          [`Own${index}`, policyText(`s3:Get${index}`)],
          ['Shared', policyText('s3:List')],
        ])
        expect(attached.get(`role-${index}`)).toEqual({ kind: 'found', texts })
      }
      const read = sandbox.calls.filter(({ operation }) => operation === 'GetPolicyVersion')
      expect(read).toHaveLength(21)
    }),
  )())

test('functions of several regions are read from a list of each, which is not believed about another region', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      const names = Array.from({ length: 20 }, (_, index) => `orders-${index}`)
      const declared = regions.flatMap((region) =>
        names.map((functionName) => aFunctionDeclaration({ functionName, region })),
      )
      for (const { region, functionName: name } of declared) sandbox.addFunction({ name, region, role })
      const declaration = aDeclaration(...declared)
      const { aws, listed } = await observe(declaration, { clients, fromLists: true, asksUsers: true })
      const ofLambda = sandbox.calls.filter(({ service }) => service === 'lambda')
      expect(ofLambda.map(({ operation, region }) => [operation, region]).toSorted()).toEqual([
        ['ListFunctions', 'eu-west-1'],
        ['ListFunctions', 'us-east-1'],
      ])
      expect([...aws.functions.values()].map(({ kind }) => kind)).toEqual(declared.map(() => 'found'))

      sandbox.clearCalls()
      const known = { clients, listed: new Map([...listed].slice(0, 1)), ahead: new Map() }
      const questions = regions.map((region) => ({ kind: 'role-users', region }) as const)
      const { roleUsers } = await answer(questions, anObservation({}), known)
      expect(sandbox.calls.map(({ region }) => region)).toEqual(['eu-west-1'])
      for (const region of regions) {
        const users = roleUsers.get(region)
        const arns = users?.kind === 'found' ? users.functions.map(({ functionArn }) => functionArn) : []
        expect(arns).toHaveLength(20)
        for (const arn of arns) expect(arn).toContain(region)
      }
    }),
  )())

test('a list that ends early, among too many others, does not tell who shares a role', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      for (let index = 0; index < 150; index++) sandbox.addFunction({ name: `another-${index}`, role })
      const declared = Array.from({ length: 20 }, (_, index) => {
        sandbox.addFunction({ name: `orders-${index}`, role })
        return aFunctionDeclaration({ functionName: `orders-${index}` })
      })
      const observing = { clients, fromLists: true, asksUsers: true }
      const { listed } = await observe(aDeclaration(...declared), observing)
      expect(sandbox.calls.filter(({ operation }) => operation === 'ListFunctions')).toHaveLength(2)
      expect(listed).toEqual(new Map())
    }),
  )())

test('who shares a role is read to the end, also where that was begun ahead', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      for (let index = 0; index < 60; index++) sandbox.addFunction({ name: `another-${index}`, role })
      sandbox.addFunction({ name: 'orders', role })
      sandbox.addSecret({ name: 'db' })
      const declaration = aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', 'db')] }))
      const observing = { clients, fromLists: false, asksUsers: true }
      const { listed, ahead } = await observe(declaration, observing)
      const question = { kind: 'role-users', region: regions[0] } as const
      const { roleUsers } = await answer([question], anObservation({}), { clients, listed, ahead })
      const users = roleUsers.get(regions[0])
      expect(users?.kind === 'found' ? users.functions : []).toHaveLength(61)
      expect(sandbox.calls.filter(({ operation }) => operation === 'ListFunctions')).toHaveLength(2)
      await ended(ahead)
    }),
  )())

test('a secret is looked up in the region of its ARN, and by its name in that of the function', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      const arns = regions.map((region) => {
        sandbox.addFunction({ name: 'orders', region, role })
        return [sandbox.addSecret({ name: 'db', region }), sandbox.addParameter({ name: '/key', region })]
      })
      const declared = regions.map((region) => {
        const raw = ['db', 'ssm:/key', ...arns.flat()]
        const secrets = raw.map((each, index) => aDeclared(`VARIABLE_${index}`, each))
        return aFunctionDeclaration({ functionName: 'orders', region, secrets })
      })
      const { aws, ahead } = await observe(aDeclaration(...declared), { clients, ...plainly })
      await ended(ahead)
      for (const [index, { region, secrets = [] }] of declared.entries()) {
        const states = secrets.map(({ reference }) => aws.secrets.get(secretKey(region, reference)))
        const found = states.map((state) => (state?.kind === 'found' ? state.arn : state))
        expect(found).toEqual([...(arns[index] ?? []), ...arns.flat()])
      }
    }),
  )())

test('a key behind an alias is known by its own ARN too, and described once', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      const key = sandbox.addKey({ state: 'Disabled' })
      sandbox.addAlias({ name: 'alias/orders', keyId: key })
      const arns = ['alias/orders', key].map((kmsKeyId, index) =>
        sandbox.addSecret({ name: `db-${index}`, kmsKeyId }),
      )
      sandbox.addFunction({ name: 'orders', role })
      const secrets = arns.map((arn) => aDeclared(undefined, arn))
      const declaration = aDeclaration(aFunctionDeclaration({ secrets }))
      const { aws } = await observe(declaration, { clients, ...plainly })
      const state = { kind: 'found', arn: key, state: 'Disabled' }
      const alias = key.replace(/key\/.*/, 'alias/orders')
      expect(aws.keys).toEqual(
        new Map([
          [alias, state],
          [key, state],
        ]),
      )
      expect(sandbox.calls.filter(({ operation }) => operation === 'DescribeKey')).toHaveLength(1)
    }),
  )())

test('who shares a role is not asked where that is allowed, and what is left alone is not read', () =>
  onBench(({ sandbox, roleArn: role }) =>
    withRealClients(sandbox, async (clients) => {
      sandbox.addFunction({ name: 'orders', role })
      sandbox.addSecret({ name: 'db' })
      const declaration = aDeclaration(
        aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', 'db')] }),
        aFunctionDeclaration({ functionName: 'billing', secrets: undefined }),
      )
      const { ahead } = await observe(declaration, { clients, ...plainly })
      await ended(ahead)
      const operations = sandbox.calls.map(({ operation }) => operation)
      expect(operations).toContain('ListAliases')
      expect(operations).not.toContain('ListFunctions')
      expect(sandbox.calls.map(({ input }) => input.FunctionName)).not.toContain('billing')
    }),
  )())
