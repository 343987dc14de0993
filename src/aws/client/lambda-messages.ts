/**
 * What Lambda says that may be shown. Lambda knows the variables, and some of its errors repeat them, whole, cut or in
 * another spelling, so that nothing could find them in a text of unknown shape. A gap in these sentences takes only
 * an ARN, a number or a word of AWS's.
 */
const arn = String.raw`arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w+=,.@/:*$-]+`
export const kindOfPolicy =
  '(?:(?:identity-based|resource-based|service control|resource control|session|VPC endpoint) policy|permissions boundary)'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denial = [
  String.raw`User: (?:${arn}|anonymous) is not authorized to perform: [\w-]+:\w+(?: on resource: ${arn})?`,
  String.raw`(?: because no ${kindOfPolicy} allows the [\w-]+:\w+ action`,
  `| with an explicit deny in an? ${kindOfPolicy}(?:: ${arn})?)?`,
].join('')

const known = [
  denial,
  `Function not found: ${arn}`,
  `Alias not found: ${arn}`,
  'Rate exceeded',
  String.raw`The operation cannot be performed at this time\. An update is in progress for resource: ${arn}`,
  String.raw`The operation cannot be performed at this time\. The function is currently in the following state: (?:Pending|Inactive|Failed|Deleting)`,
  String.raw`The RevisionId provided does not match the latest RevisionId\b`,
  String.raw`CodeSHA256 \([\w+/=-]{1,64}\) is different from current CodeSHA256 in \$LATEST \([\w+/=-]{1,64}\)`,
  String.raw`Lambda was unable to configure your environment variables because the environment variables you have provided (?:exceeded the 4KB limit|contains reserved keys that are currently not supported for modification)\.`,
  String.raw`Lambda was unable to (?:decrypt|encrypt|configure access to) your environment variables because the KMS (?:access was denied|key(?: used)? is (?:disabled|invalid for (?:use|CreateGrant)|not found))\.(?: Please check your KMS (?:permissions|key settings)\.)?(?: KMS Exception: [A-Z][A-Za-z]{1,40}Exception)?(?: KMS Message: (?:${denial}|ARN does not refer to a valid principal: ${arn}))?`,
  String.raw`The role defined for the function cannot be assumed by Lambda\.`,
  String.raw`The provided execution role does not have permissions to call \w{1,64} on [A-Z][A-Z0-9]{1,20}\b`,
  String.raw`Layer version ${arn} does not exist\.`,
  String.raw`Layer ${arn} is not compatible with architecture (?:x86_64|arm64)\.`,
  String.raw`(?:You c|C)annot reference more than \d+ layers\b`,
  String.raw`Function code combined with layers exceeds the maximum allowed size of \d+ bytes\.(?: The actual size is \d+ bytes\.)?`,
].map((sentence) => new RegExp(`^${sentence}`))

/** IAM's id of a denial, which explains it: the one part after the sentence that is worth showing. */
const authorization = /\bauthorization ID:? ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/i

/** Returns the sentence that the message begins with, if it is a known one, else `''`. */
export function knownToLambda(message: string): string {
  const text = message.replace(/\s+/g, ' ').trim()
  const sentence = known.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).at(0) ?? ''
  const id = sentence.startsWith('User: ') ? authorization.exec(text.slice(sentence.length))?.[1] : undefined
  return id === undefined ? sentence : `${sentence}. Authorization ID: ${id}`
}
