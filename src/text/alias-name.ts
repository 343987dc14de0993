/**
 * The name of an alias. Digits alone would be a version.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html#lambda-GetAlias-request-Name
 */
export const aliasNamePattern = /^(?![0-9]+$)[a-zA-Z0-9_-]{1,128}$/

export const aliasRule =
  "Write an alias's name: at most 128 letters, digits, hyphens and underscores, and not only digits."
