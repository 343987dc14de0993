// Calls an API with a key from Secrets Manager, which may be rotated at any time.
import { getSecret } from 'lambda-secrets'

export async function handler(event) {
  const response = await charge(event.amount, await getSecret('STRIPE_ARN'))
  if (response.status !== 401) return { status: response.status }
  // The key was rotated since it was read: ask for the new one, once.
  const retried = await charge(event.amount, await getSecret('STRIPE_ARN', { refresh: true }))
  return { status: retried.status }
}

function charge(amount, apiKey) {
  const url = `${process.env.PAYMENTS_URL}/charges?amount=${amount}`
  return fetch(url, { method: 'POST', headers: { authorization: `Bearer ${apiKey}` } })
}
