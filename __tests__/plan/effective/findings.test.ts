import type { SimulationRequest, SimulationState } from '../../../src/model/access/simulation.ts'
import type { RoleState } from '../../../src/model/observation.ts'
import { decided } from '../../builders/answers.ts'
import { type Case, calm, describeFindings, orders, withPolicy } from '../../builders/findings.ts'
import { aFunctionDeclaration, anArn } from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const admin = 'role_orders-role_legacy'
const text = `{"Version":"2012-10-17","Statement":[
  {"Sid":"Logs","Effect":"Allow","Action":"logs:*","Resource":"*"},
  {"Sid":"AllowAll","Effect":"Allow","Action":"secretsmanager:*","Resource":"*"}
]}`
const legacy: RoleState = { kind: 'found', texts: new Map([['legacy', text]]) }
const dropped = aFunctionDeclaration({ secrets: [] })
const granted = formatPolicyDocument([{ secretArn: anArn('db'), keyArns: [], describe: false }], 'us-east-1')

/** Another policy allows everything, in its second statement. */
function allowing(request: SimulationRequest): SimulationState {
  return decided(request, { statements: [{ policy: admin, start: { line: 3, column: 3 } }] })
}

const verify = { verify: 'changes' } as const
const untold: RoleState = { kind: 'absent' }

const everything = JSON.stringify({
  Statement: [{ Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }],
})

const managed = 'arn:aws:iam::123456789012:policy'
const harmless = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }] })

const cases: readonly Case[] = [
  {
    code: 'still-readable',
    functions: [dropped],
    settings: verify,
    world: { ...withPolicy(granted ?? ''), roles: { 'orders-role': legacy } },
    answers: { simulate: allowing },
    message:
      /^orders can still read secret db, which it no longer declares, through policy legacy, statement AllowAll\.$/,
  },
  {
    code: 'already-readable',
    settings: verify,
    world: { ...calm, roles: { 'orders-role': legacy } },
    answers: { simulate: allowing },
    message: /^orders can already read secret db, through policy legacy, statement AllowAll\.$/,
  },
  {
    code: 'role-reads-more',
    settings: verify,
    world: { ...calm, roles: { 'orders-role': legacy } },
    message:
      /^Role orders-role can also read secrets that are not declared: policy legacy, statement AllowAll allows it\.$/,
  },
  {
    code: 'role-reads-more',
    settings: verify,
    world: {
      ...calm,
      roles: { 'orders-role': { kind: 'found', texts: new Map([['admin', everything]]) } },
    },
    message:
      /^Role orders-role can also read secrets and parameters that are not declared: policy admin, statement All allows it\.$/,
  },
  {
    code: 'role-reads-more',
    functions: [orders],
    settings: verify,
    answers: {
      attached: untold,
      simulate: (request) =>
        decided(request, { statements: [{ policy: 'Admin', start: { line: 3, column: 5 } }] }),
    },
    message: /not declared: policy Admin \(statement at line 3, column 5\) allows it\.$/,
  },
  {
    code: 'role-reads-more',
    settings: verify,
    world: { ...calm, roles: { 'orders-role': { kind: 'found', texts: new Map([['Admin', harmless]]) } } },
    answers: {
      attached: untold,
      simulate: (request) => decided(request, { statements: [{ policy: 'Admin' }] }),
    },
    message: /not declared: policy Admin allows it\.$/,
  },
  {
    code: 'role-reads-more',
    settings: verify,
    answers: {
      inline: untold,
      attached: { kind: 'found', texts: new Map([[`${managed}/Admin`, everything]]) },
      simulate: (request) => decided(request, { statements: [{ policy: 'Admin' }] }),
    },
    message:
      /not declared: the policy of arn:aws:iam::123456789012:policy\/Admin, statement All allows it\.$/,
  },
]

describeFindings('of effective access', cases)
