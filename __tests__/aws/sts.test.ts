import { describe, expect, test } from '@jest/globals'
import type { FaultAct } from '../../sandbox/endpoint/faults.ts'
import { type Clients, sdkSettings } from '../../src/aws/client/clients.ts'
import { CredentialsError } from '../../src/aws/client/credentials-error.ts'
import { AccountError, requireAccount } from '../../src/aws/sts.ts'
import { aDeclaration, aFunctionDeclaration } from '../builders/observation.ts'
import { onBench } from '../sandbox/bench.ts'

const declaration = aDeclaration(aFunctionDeclaration())

/** An error as STS answers it. */
function refusal(code: string): FaultAct {
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`
  return { kind: 'answer', status: 403, body, contentType: 'text/xml' }
}

function clientsWith(config: object): Pick<Clients, 'onDemand'> {
  return { onDemand: (Client, region) => new Client({ ...sdkSettings, ...config, region }) }
}

describe('the account that is declared', () => {
  test(
    'must be that of the credentials, which STS is asked once',
    onBench(async ({ sandbox }) => {
      const clients = clientsWith(sandbox.clientConfig({ account: '111111111111' }))
      await requireAccount({ ...declaration, account: '111111111111' }, clients)
      expect(sandbox.calls.map(({ operation }) => operation)).toEqual(['GetCallerIdentity'])
      const wrong = requireAccount({ ...declaration, account: '222222222222' }, clients)
      await expect(wrong).rejects.toThrow(
        /^Account 222222222222 is declared, but the workflow's credentials belong to account 111111111111\./,
      )
      await expect(wrong).rejects.toThrow(AccountError)
    }),
  )

  test(
    'is asked for where the first function is: another partition has its own STS',
    onBench(async ({ sandbox }) => {
      const functions = [aFunctionDeclaration({ region: 'eu-west-1' })]
      await requireAccount({ functions, account: '123456789012' }, clientsWith(sandbox.clientConfig()))
      expect(sandbox.calls.map(({ region }) => region)).toEqual(['eu-west-1'])
    }),
  )

  test(
    'is not asked for where none is declared',
    onBench(async ({ sandbox }) => {
      await requireAccount(declaration, clientsWith(sandbox.clientConfig()))
      expect(sandbox.calls).toEqual([])
    }),
  )

  test(
    'stops the run where it can’t be told',
    onBench(async ({ sandbox }) => {
      const clients = clientsWith({ ...sandbox.clientConfig(), maxAttempts: 1 })
      const account = { ...declaration, account: '123456789012' }
      sandbox.fault({ operation: 'GetCallerIdentity', act: refusal('AccessDenied') })
      await expect(requireAccount(account, clients)).rejects.toThrow(
        /^GetCallerIdentity failed.*AccessDenied/,
      )
      sandbox.clearFaults()
      sandbox.fault({ operation: 'GetCallerIdentity', act: refusal('ExpiredToken') })
      await expect(requireAccount(account, clients)).rejects.toThrow(CredentialsError)
    }),
  )
})
