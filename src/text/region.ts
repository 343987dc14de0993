/** A region: `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`. */
export const regionPattern = /^[a-z]+(-[a-z]+)+-\d+$/

export const regionRule = 'Write a region such as `us-east-1`.'

export function isRegion(text: string): boolean {
  return regionPattern.test(text)
}
