/*
 * How much a declaration may hold. Up to these limits each step of reading it is near-linear; beyond them it is refused
 * with the number and the place. They are far above what AWS allows a function or what a reviewer could read.
 */

/** Levels of maps and lists in a file. */
export const deepestValue = 100

/** Values in a file once its aliases and merge keys are expanded. */
export const mostValues = 100_000

/** Aliases of YAML (`*name`) in a file. */
export const mostAliases = 1_000

/** Functions in a file. */
export const mostFunctions = 1_000

/** Characters of a key of the file's choice: a function, a stage, a variable. */
export const longestKey = 256

/** Stages in a file. */
export const mostStages = 200

/** Entries under `secrets` or `grants` of a function, or lines of the input `secrets`. Lambda holds about 35 ARNs. */
export const mostSecrets = 500

/** Entries of a list of patterns or keys. */
export const mostPatterns = 200

/** Entries under `approvals` of guardrails. */
export const mostApprovals = 50

/** Logins and teams of one of them. */
export const mostApprovers = 50

/** Characters of a text or of a line of an input. The longest ARN of a parameter or secret has fewer. */
export const longestText = 2_048
