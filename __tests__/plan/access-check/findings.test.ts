import { decided } from '../../builders/answers.ts'
import { type Case, describeFindings, failed } from '../../builders/findings.ts'

const cases: readonly Case[] = [
  {
    code: 'access-denied',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) => decided(request, { result: 'implicitDeny' }),
    },
    message:
      /orders would not be able to read secret db: it is denied secretsmanager:GetSecretValue on .*db-AbCdEf because no policy allows it\./,
  },
  {
    code: 'access-in-doubt',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) =>
        decided(
          request,
          request.ownPoliciesOnly ? {} : { result: 'implicitDeny', outsideOrganization: true },
        ),
    },
    message:
      /orders may not be able to read secret db: .*db-AbCdEf is denied in the simulation by a service control policy of the account's organization; whether the real call meets its conditions is not known\./,
  },
  {
    code: 'access-in-doubt',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) =>
        decided(request, {
          result: 'explicitDeny',
          statements: [{ policy: 'role_orders-role_net' }],
          missingKeys: ['aws:SourceVpce'],
        }),
    },
    message:
      /^orders may not be able to read secret db: .* by policy net, unless aws:SourceVpce in the real call changes that/,
  },
  {
    code: 'access-not-checked',
    settings: { verify: 'changes' },
    answers: { simulate: () => failed },
    message: /^The access check is incomplete. Read failed/,
  },
]

describeFindings('of the access check', cases)
