/**
 * The name of an alias, which cannot be a number: that is a version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html#lambda-GetAlias-request-Name
 */
export const aliasNamePattern = /^(?![0-9]+$)[a-zA-Z0-9_-]{1,128}$/

export const aliasRule =
  "Write an alias's name: letters, digits, hyphens and underscores, at most 128, and not digits alone."
