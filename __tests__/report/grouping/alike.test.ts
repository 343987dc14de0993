import { expect, test } from '@jest/globals'
import { planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
} from '../../builders/observation.ts'
import { commentOn } from '../rendered.ts'

test('findings are alike where functions and roles have other names, and not where secrets have', () => {
  const db = anArn('db')
  const functions = ['orders', 'mail'].flatMap((label) => [
    aFunctionDeclaration({ label, functionName: `${label}-prod`, secrets: [aDeclared('DB_ARN', db)] }),
    aFunctionDeclaration({ label: `${label}-job`, secrets: [aDeclared('OWN_ARN', `${label}-job`)] }),
  ])
  const there = functions.map(({ functionName }) => [functionName, aFunction({ name: functionName })])
  const observation = anObservation({ functions: Object.fromEntries(there), secrets: { [db]: aSecret(db) } })
  const legacy = { Sid: 'All', Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }
  const texts = new Map([['legacy', JSON.stringify({ Version: '2012-10-17', Statement: [legacy] })]])
  const plan = planAnswered(aDeclaration(...functions), observation, {
    settings: { prune: true, removing: false, verify: 'changes' },
    answers: { inline: { kind: 'found', texts } },
  })
  const text = commentOn({ kind: 'planned', plan })
  expect(text.match(/Secret `\S+` does not exist/g)).toEqual([
    'Secret `orders-job` does not exist',
    'Secret `mail-job` does not exist',
  ])
  expect(text.match(/Role `\S+` can also read.* The same is true of `mail`\./g)).toHaveLength(1)
})
