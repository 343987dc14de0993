import type { Name } from './sentence.ts'

/** Returns the statement of an IAM policy that allows an action, to be pasted. */
export function statementName(action: string, resource: string): Name {
  return { name: JSON.stringify(allowing(action, resource)), allows: { action, resource } }
}

/** The same as an object. */
export function allowing(action: string, resource: string | readonly string[]): object {
  return { Effect: 'Allow', Action: action, Resource: resource }
}
