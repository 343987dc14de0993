// Calls an API with a key from Secrets Manager, which may be rotated at any time.
import { withSecret } from './lambda-secrets.mjs'

export function handler(event) {
  // If the key was rotated since it was read, charge once more with the new one.
  return withSecret('STRIPE_ARN', (apiKey) => charge(event.amount, apiKey), {
    refused: (error) => error.cause === 401,
  })
}

async function charge(amount, apiKey) {
  const url = `${process.env.PAYMENTS_URL}/charges?amount=${amount}`
  const headers = { authorization: `Bearer ${apiKey}` }
  const { ok, status } = await fetch(url, { method: 'POST', headers })
  if (!ok) throw new Error(`The charge failed with ${status}.`, { cause: status })
  return { status }
}
