/** A region: `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`. */
export const regionPattern = /^[a-z]+(-[a-z]+)+-\d+$/

export function isRegion(text: string): boolean {
  return regionPattern.test(text)
}
