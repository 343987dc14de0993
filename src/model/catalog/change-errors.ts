/** Errors about the change itself: limits of AWS, the access check, the alias and the limits that a team sets. */
export const changeErrors = {
  'variable-not-replaceable': {
    cause:
      'A declared variable holds a value that is not the ARN of a secret, or a setting of the extension holds one that this action did not set. Writing it would destroy that value, perhaps its only copy.',
    remedy:
      'If nothing needs it, set `replace: true` in the long form of the secret, or name it in the input `allow-replacements`. Otherwise declare another name.',
  },
  'variables-over-limit': {
    cause: "The function's variables would exceed 4,096 bytes.",
    remedy: 'Declare some secrets under `grants`, without a variable, or shorten other variables.',
  },
  'extension-without-secrets': {
    cause:
      'The [extension](runtime.md#attaching-it) is declared for a function with no secret to read. There would be no policy to record that this action attached the layer.',
    remedy: 'Declare its secrets, omit `extension`, or write `extension: false` where it is inherited.',
  },
  'extension-unavailable': {
    cause: "AWS is not known to offer the extension for the function's region and architecture.",
    remedy:
      "Allow `ssm:GetParameter` on AWS's public parameter, in case AWS offers it by now, or omit `extension`.",
  },
  'extension-look-alike': {
    cause:
      "A layer with the name of AWS's extension is attached, but it does not come from AWS's account. Secrets would pass through it.",
    remedy: 'Find out who attached it, and remove it.',
  },
  'extension-in-image': {
    cause: "A function that is a container image can't have layers.",
    remedy: 'Copy the extension into the image, and omit `extension`.',
  },
  'extension-unsigned': {
    cause: "The function's code signing configuration rejects layers that none of its publishers has signed.",
    remedy: "Set it to warn, or sign a layer of your own with the extension's files.",
  },
  'layers-over-limit': {
    cause: 'The function would have more than five layers.',
    remedy: 'Merge other layers into one.',
  },
  'access-denied': {
    cause:
      'The function would not be able to read a secret that it is granted: another policy of the role, or the policy of the secret or its key, denies it ([access check](access-check.md)).',
    remedy:
      'Change what the message names, or remove the secret from the declaration. If only the simulation denies it, set `verify: false`.',
  },
  'role-shared-refused': {
    cause:
      "`shared-role` is `fail`, and other functions of the role would also gain the access, or the action can't tell whether there are any.",
    remedy: 'Give the function a role of its own, or set `shared-role: warn`.',
  },
  'alias-unreadable': {
    cause: "What the declared alias serves can't be read, so it can't be moved.",
    remedy:
      'Allow `lambda:ListAliases`, `lambda:GetFunctionConfiguration` on the versions, and `kms:Decrypt` on their key.',
  },
  'alias-undeclared': {
    cause:
      'A version is to be published, but no `alias` is declared. Only [Lambda Managed Instances](versions.md#lambda-managed-instances) need none.',
    remedy: 'Set `alias` to the alias of live traffic, or omit `publish`.',
  },
  'alias-not-found': {
    cause: 'The function has no alias of the declared name.',
    remedy: 'Create it with the tool that deploys the function, or correct `alias`.',
  },
  'alias-weighted': {
    cause:
      'The declared alias splits its traffic between versions. Moving it would end that shift at once. Lambda also shifts the traffic of an alias with provisioned concurrency that has just moved, until the new version is ready.',
    remedy: 'Let the shift finish, and run again.',
  },
  'alias-code-differs': {
    cause:
      "`$LATEST`'s code differs from that of the version that the alias serves. Publishing the variables would ship it.",
    remedy: 'Release the code first, or write `publish: with-code`.',
  },
  'guardrails-unread': {
    cause:
      "The base branch of the pull request could not be read. A pull request's own version of its limits does not count.",
    remedy: 'Give the job `contents: read`, and leave the input `github-token` at its default.',
  },
  'rules-unread': {
    cause:
      "The organization's [rules](guardrails.md#rules-of-an-organization) (`guardrails-from`) could not be read, so no function may gain access and no rotation is set. The message says why: GitHub refused, the file is gone, too large or not valid, or the commit is not on the default branch of that repository.",
    remedy:
      'Correct `guardrails-from`, or set `guardrails-token` to a token that may read that repository. Removals continue.',
  },
  'secret-not-allowed': {
    cause:
      'The secret matches no pattern in the input `allowed-secrets`, or none in the [guardrails](guardrails.md).',
    remedy:
      "Declare one that matches, or have the owners of these limits change them first. A pattern without `arn:` covers only secrets of the function's own account.",
  },
  'consent-forbidden': {
    cause:
      'The [guardrails](guardrails.md#forbidding-consent) forbid `take-over`, `adopt` or `replace`, and the declaration sets it, or the workflow sets `take-over-from`, `adopt` or `allow-replacements`.',
    remedy: 'Remove it, or have the owners of these limits allow it first.',
  },
  'reason-missing': {
    cause: 'The guardrails require a `reason`.',
    remedy: 'Write the long form, with `secret` and `reason`.',
  },
  'grant-already-expired': {
    cause: 'The plan makes or changes a grant, and its last day (`expires`) has passed.',
    remedy: 'Remove the secret from the declaration, or write a later day.',
  },
  'expiry-too-far': {
    cause:
      'The guardrails require a last day (`expires`) within a number of days. The declared day is later, or missing.',
    remedy: 'Write a day within that limit.',
  },
  'commit-outdated': {
    cause:
      'The config file, or the workflow file whose inputs declare the secrets, differs from the one at the tip of the branch: an old workflow was run again, a newer commit has [overtaken](ownership.md#old-commits) this one, or a step of the job changed the file. Nothing is written.',
    remedy:
      'Run the workflow for the newest commit, or for a new tag or release of it, and commit what a step writes. To go back, revert on the branch, or set `allow-older: true`.',
  },
  'rerun-unchecked': {
    cause:
      "The run was started again, and the config file, or the workflow file whose inputs declare the secrets, can't be read at the tip of the branch. A newer commit may have [revoked](ownership.md#old-commits) what this one would grant, so nothing is written.",
    remedy:
      'Give the job `contents: read`, and run again once GitHub answers. Or start the workflow for the newest commit: its first attempt continues with the warning `tip-unread`.',
  },
  'function-frozen': {
    cause:
      'The declaration or the guardrails say `frozen: true`, and the plan would change the function or set a rotation that it declares. Nothing is written for it.',
    remedy: 'Once the function may change again, delete `frozen` and review the plan that follows.',
  },
  'mass-removal': {
    cause:
      'The plan revokes at least five grants and more than half of all. The file may be empty or misread. Nothing in the plan is applied.',
    remedy: 'If you mean it, set `allow-removals: true` for this change. Mode `remove` does not need it.',
  },
}
