/** Warnings about whose a function is, and about what its earlier declarations left. */
export const ownershipWarnings = {
  'tip-unread': {
    cause:
      "The config file, or the workflow file whose inputs declare the secrets, can't be read at the tip of the branch, so a newer one may be undone. A run that was started again writes nothing then (`rerun-unchecked`).",
    remedy: 'Give the job `contents: read`.',
  },
  'function-forgotten': {
    cause:
      'One of the last 20 versions of the config file declared the function, and this one does not. What this action gave it is [removed](ownership.md#what-leaves-the-file).',
    remedy: 'If it still needs its secrets, declare it again.',
  },
  'function-renamed': {
    cause:
      'A function left the file, and a new one in it has the same label or gains exactly what the other one loses. Both may run for a while, and the old one can no longer read its secrets then.',
    remedy: 'Keep the old entry until the new function has taken over, and remove it with a second change.',
  },
  'secrets-dropped': {
    cause:
      'The pull request deletes both `secrets` and `grants` of a function, which stays in the file. Such a function is [left alone](configuration.md#secrets), so it keeps its access and its variables.',
    remedy:
      'To remove what this action gave it, write `secrets: {}`, or `"aws_secrets": []` in Zappa\'s settings.',
  },
  'forgotten-unread': {
    cause: "A function that left the file, or its policy, can't be read, so it may still have access.",
    remedy:
      'Allow `lambda:GetFunctionConfiguration` and `iam:GetRolePolicy` for it for as long as it is in the history, or delete it.',
  },
  'stage-gone': {
    cause:
      'A stage left the file, and a function still has the access that it declared. Runs of other stages leave it alone.',
    remedy:
      'In its account, run mode `remove` with the input `stage` set to its name, or declare the function in another stage.',
  },
  'account-changed': {
    cause:
      'The pull request changes the `account` of the stage or the file. What was granted in the earlier account stays there: runs read only the account that is declared.',
    remedy:
      'Once nothing runs in the earlier account, run mode `remove` of a commit from before the change, with credentials for that account.',
  },
  'function-taken-over': {
    cause:
      "`take-over` or `take-over-from` names the mark of the current owner, so the policy becomes this file's.",
    remedy: 'Make sure that the function is no longer declared there.',
  },
  'policy-adopted': {
    cause:
      '`adopt` names the digest of a policy that this action did not write. It is replaced. The message names what it no longer allows.',
    remedy: 'Make sure that nothing needs what it allows beyond the declaration.',
  },
  'policy-left-over': {
    cause:
      'The role of a declared function has another policy that this file wrote: for a function that left the file more than 20 versions ago, or that uses another role now; or that this file or inputs wrote under another `policy-name`; or that another config file of the repository wrote, which is gone or no longer declares its function. A check reads all policies of the roles; other runs only what they need.',
    remedy: 'Do first what the message names, if anything; then delete it with the command there.',
  },
  'left-behind': {
    cause:
      'Nothing is declared for the function any more, but this declaration does not own the policy of that name. The policy stays, and so do the variables that name its secrets.',
    remedy: 'Remove them where they are declared, or by hand.',
  },
}
