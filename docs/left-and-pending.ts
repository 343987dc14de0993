import { planAnswered } from '../__tests__/builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
  type World,
} from '../__tests__/builders/observation.ts'
import { aClaim, anOwner, ownedPolicyText } from '../__tests__/builders/owner.ts'
import type { FunctionDeclaration } from '../src/model/declaration.ts'
import type { Plan } from '../src/model/plan.ts'

/** Situations that are planned for the picture: what is left of functions, and what is not there yet. */

const stripe = anArn('payments/prod/stripe')
const orders = aFunctionDeclaration({ secrets: [aDeclared('STRIPE_ARN', stripe)], claim: aClaim() })
const gone = { ...orders, secrets: [], forgotten: { kind: 'gone' } } as const
const wired = { functions: { orders: aFunction({ variables: { STRIPE_ARN: stripe } }) } }
const policyText = ownedPolicyText(anOwner(), stripe)
const world: World = {
  functions: { orders: aFunction() },
  roles: { 'orders-role': emptyRole },
  secrets: { [stripe]: aSecret(stripe) },
}

function planned(declared: FunctionDeclaration, there: World): Plan {
  const settings = { prune: true, removing: false, mayBePending: true } as const
  return planAnswered(aDeclaration(declared), anObservation({ ...world, ...there }), { settings })
}

export const forgotten = planned(gone, {
  ...wired,
  policies: { [ownPolicy()]: { kind: 'found', text: policyText } },
})

export const pending = planned(orders, { functions: { orders: { kind: 'absent' } } })

export const renamedPolicy = planned(orders, {
  ...wired,
  roles: { 'orders-role': { kind: 'found', texts: new Map([['secrets-orders', policyText]]) } },
})
