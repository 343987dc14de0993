import type { Name } from './sentence.ts'

/** Returns the statement that allows an action, as a name in a sentence, to be pasted into an IAM policy. */
export function statementToPaste(action: string, resource: string): Name {
  return { name: JSON.stringify(allowing(action, resource)), allows: { action, resource } }
}

/** Returns it as an object. */
export function allowing(action: string, resource: string | readonly string[]): object {
  return { Effect: 'Allow', Action: action, Resource: resource }
}
