import type { Consent } from '../../src/model/declaration.ts'
import { type Owner, type OwnerClaim, ownerOf } from '../../src/text/owner.ts'
import { formatPolicyDocument } from './policy-document.ts'

/** The owner of function `orders`, declared in the usual file of repository 123456789. */
export function anOwner(overrides: Partial<Parameters<typeof ownerOf>[0]> = {}): Owner {
  return ownerOf({
    serverUrl: 'https://github.com',
    repositoryId: '123456789',
    file: '.github/lambda-secrets.yml',
    stage: '',
    functionName: 'orders',
    ...overrides,
  })
}

export function aClaim(overrides: Parameters<typeof anOwner>[0] = {}, ...stages: string[]): OwnerClaim {
  return { owner: anOwner(overrides), stages }
}

/** A mark or a digest that line 4 of the usual file consents to. */
export function aConsent(text: string): Consent {
  return { text, place: { kind: 'file', file: '.github/lambda-secrets.yml', line: 4, column: 16 } }
}

/** A policy that grants these secrets and names its owner. */
export function ownedPolicyText(owner: Owner | undefined, ...secretArns: readonly string[]): string {
  const grants = secretArns.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
  return formatPolicyDocument(grants, 'us-east-1', { owner }) ?? ''
}
