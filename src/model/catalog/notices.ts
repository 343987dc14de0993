/** Good to know; nothing has to be done before an apply. */
export const notices = {
  'function-pending': {
    cause:
      'The pull request declares a function that does not exist yet. The plan shows what it will get; its role is unknown, so access was not checked.',
    remedy:
      'Deploy it before the next apply, which makes the change. An apply with `expected-digest` asks for another review then.',
  },
  'policy-missing': {
    cause:
      'The variables exist, but the policy does not: another tool removed it, or the function has a new role and the old one still has the policy.',
    remedy: 'Apply will create it. Find the tool that removed it, or remove the policy from the old role.',
  },
  'policy-renamed': {
    cause:
      '`policy-name` has changed. The role has a policy of the earlier name that this declaration wrote, or the file from which the function moved; it is [moved](ownership.md#a-new-policy-name).',
    remedy: 'Nothing to do.',
  },
  'already-readable': {
    cause:
      'A newly declared secret could be read before, through another policy. The message names the statement.',
    remedy: 'Once this is applied, remove it from that policy, so that the declaration alone decides.',
  },
  'access-not-checked': {
    cause:
      'Part of the access check could not be made. The message names the calls that failed, or how many simulations were beyond the 200 of a run. It appears once per run.',
    remedy: 'Allow those calls, or set `verify: false`.',
  },
  'role-users-unread': {
    cause: "The event functions in the region can't be listed, so only declared ones were compared.",
    remedy: 'Allow `lambda:ListFunctions`, or set `shared-role: allow`.',
  },
  'grant-held': {
    cause:
      "An alias, or calls without one, reach a version whose variables name the secret or can't be read; or the function's last update failed, so that calls reach what it was before. The grant is kept.",
    remedy:
      'Point the alias to a newer version, or update the function once more. The next run then [revokes the grant](versions.md).',
  },
  'executions-running': {
    cause:
      'Executions of a [durable function](versions.md#durable-functions) have not finished, and the version that they stay on names the secret, or may name it. The grant is kept.',
    remedy: 'Wait: the first run after they have finished revokes the grant.',
  },
  'alias-pinned': {
    cause: 'An alias keeps its traffic on a version without the changed variables or layer.',
    remedy: 'Publish a version and point the alias to it, or let [`publish` and `alias`](versions.md) do it.',
  },
  'newest-layer-unread': {
    cause:
      "AWS's public parameter could not be read, so the newest version of the extension comes from the action's own table. The message gives the date of that table.",
    remedy:
      'Allow `ssm:GetParameter` on `parameter/aws/service/aws-parameters-and-secrets-lambda-extension/*`.',
  },
  'code-signing-unread': {
    cause: "Whether layers must be signed can't be read. Lambda may reject the write.",
    remedy: 'Allow `lambda:GetFunctionCodeSigningConfig` and `lambda:GetCodeSigningConfig`.',
  },
  'rotation-held': {
    cause: 'A rotation is in progress, so the action does not change how the secret is rotated now.',
    remedy: 'Run again after it ends.',
  },
  'secret-unused': {
    cause:
      'The policy grants the secret, but nobody, this function included, has read it in its region for 90 days.',
    remedy: 'Remove it from the declaration if it is not needed.',
  },
  'values-may-be-stale': {
    cause:
      'The function has the extension and a secret that is rotated more often than every 12 hours, so [cached values](rotation.md#what-readers-notice) are often stale.',
    remedy: 'Alternate between two users, or fetch the value again after a failed login.',
  },
  'secret-partial-arn': {
    cause: 'The declared ARN lacks the six characters at its end.',
    remedy: 'Declare the full ARN to pin exactly this secret.',
  },
  'variable-undeclared': {
    cause: 'A variable that is not declared holds the ARN of a declared secret. It is kept.',
    remedy: 'Declare it, or remove it where it was set.',
  },
  'replacement-done': {
    cause:
      'The variable holds what is declared, but `replace: true` or `allow-replacements` still says that its value may be overwritten.',
    remedy: 'Remove it, so that no later value is lost.',
  },
  'variable-plaintext': {
    cause:
      "Other variables have names like `PASSWORD`, `TOKEN` or `API_KEY` and do not hold an ARN. Anyone who may read the function's configuration can read them. Their values are never shown.",
    remedy:
      'Move the values to Secrets Manager, and declare the secrets. `plaintext-notice: false` hides the notice.',
  },
  'variable-in-part': {
    cause:
      "A variable in Zappa's settings contains the ARN of a secret and something else, such as a second ARN or `:json-key:`, so it grants nothing.",
    remedy: 'Declare the secret in `aws_secrets`, or make its ARN the whole value of the variable.',
  },
  'settings-in-code': {
    cause: 'Zappa runs Python code (`callbacks.settings`) that may change what its settings file says.',
    remedy: "If it changes the function's name or region, set the input `function` to the function's ARN.",
  },
  'function-kept': {
    cause: 'The function left the file, but `prune` is `false`, so it keeps its access.',
    remedy: 'Run once with `prune: true` to remove it.',
  },
  'function-moved': {
    cause:
      'The function left this file or stage, and another config file or stage of the commit declares it. Or the file no longer names its region, so a run for that region declares it.',
    remedy:
      'Run that declaration: it takes the function over. If it is for another account, write `account` there. If nothing runs in that region any more, run mode `remove` there.',
  },
  'needed-by-other-file': {
    cause:
      "This file no longer declares a secret or the extension for the function, but another config file of the commit does, or declares the variable that holds the secret. The extension stays, and so does what that file's policy does not grant yet, or not under every key that this file's policy names. Or another file that has a policy for the function could not be read in full, so everything stays.",
    remedy:
      "Run the other declaration, or correct it. The next run of this one then revokes its own grant. If a grant stays because of an earlier key, delete it from this file's policy by hand once no value is under that key. If it is for another account or region, write `account` or `region` there.",
  },
  'function-left-earlier': {
    cause: 'The function left the file before this pull request, and no apply has removed its access yet.',
    remedy: 'Apply the branch; this pull request does not change it.',
  },
  'history-unread': {
    cause:
      "Earlier versions of the config file can't be read, so functions that left it were not looked for.",
    remedy: 'Give the job `contents: read`, or check out with `fetch-depth: 0`.',
  },
  'consent-used': {
    cause: '`take-over`, `take-over-from` or `adopt` has done its work: this declaration owns the policy.',
    remedy: 'Remove it.',
  },
  'function-left-alone': {
    cause: 'The function declares neither `secrets` nor `grants`.',
    remedy:
      'To remove what this action gave it, write `secrets: {}`, or `"aws_secrets": []` in Zappa\'s settings.',
  },
  'nothing-to-remove': {
    cause:
      'A function that mode `remove` was asked to remove, or that the pull request drops from the file, does not exist, so the name of its role is unknown.',
    remedy:
      'Correct its name or region. If it was deleted and its role still exists, delete the policy by hand.',
  },
}
