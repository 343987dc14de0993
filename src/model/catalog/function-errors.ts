/** Errors about the function, its execution role and the policy under our name. */
export const functionErrors = {
  'function-not-found': {
    cause: 'No Lambda function of that name exists in this account and region.',
    remedy: 'Deploy it first, or correct its name, its region or the role that the workflow assumes.',
  },
  'function-unreadable': {
    cause: '`GetFunctionConfiguration` failed. The message says how.',
    remedy: 'Allow `lambda:GetFunctionConfiguration` on the function.',
  },
  'function-other-account': {
    cause: "The declared ARN names a different account from that of the workflow's credentials.",
    remedy: 'Assume a role in that account, or correct the ARN.',
  },
  'function-at-edge': {
    cause: "A Lambda@Edge replica can't have environment variables.",
    remedy: 'Read the secret by a fixed name in the code, or use a separate function.',
  },
  'function-kind-unsupported': {
    cause:
      "The function runs on a kind of capacity provider that this action does not know, so it can't tell what the function's traffic reaches.",
    remedy: 'Use a version of this action that supports it.',
  },
  'function-not-writable': {
    cause:
      "The function's state is `Failed`, `Deleting`, `Deactivating` or `Deactivated`, in which Lambda takes no changes. Nothing is written, not even to its role.",
    remedy:
      'If it failed, create it again. If it is deactivated, activate it. If it is being deleted, remove it from the declaration.',
  },
  'variables-unreadable': {
    cause:
      "The variables are encrypted with a key that is disabled or that the workflow's role may not use. Lambda replaces all variables at once, so a write would erase them.",
    remedy: 'Allow `kms:Decrypt` on that key, or enable it. No option overrides this.',
  },
  'role-not-found': {
    cause: "The function's execution role no longer exists.",
    remedy: 'Give the function a role that exists.',
  },
  'role-unreadable': {
    cause: "The role's inline policies, which share one limit, can't be listed or read.",
    remedy: 'Allow `iam:ListRolePolicies` and `iam:GetRolePolicy` on the role.',
  },
  'role-unmodifiable': {
    cause: 'The role is linked to an AWS service.',
    remedy: 'Give the function an execution role of its own.',
  },
  'policy-unreadable': {
    cause: "The action's own policy can't be read. What it grants must be known before it is replaced.",
    remedy: 'Allow `iam:GetRolePolicy` on the role.',
  },
  'policy-foreign': {
    cause:
      'A policy of that name exists, and this action did not write it, or wrote it for the function of the same name in another region.',
    remedy:
      'Choose another `policy-name`, [adopt it](ownership.md#adopting-a-policy), or remove that policy.',
  },
  'function-owned-elsewhere': {
    cause:
      'The mark in a policy says that another repository, config file or stage owns the function, or, where [inputs alone](ownership.md#declared-by-inputs-alone) declare it, another workflow file. The message shows the mark. A policy of another repository, or of another stage of the file, counts whatever its name is.',
    remedy: 'Declare the function in one place only, or [take it over](ownership.md#taking-over).',
  },
  'policy-name-taken': {
    cause:
      'Two functions share a role and would write the same policy; or the role has a policy whose name differs only in letter case, which IAM may take for the same.',
    remedy:
      'Include `{function}` in `policy-name`, or give each function its own role. Or spell `policy-name` as the policy that the message names.',
  },
  'policy-over-limit': {
    cause:
      "The role's inline policies, with those of all declared functions that use it, would exceed 10,240 characters, counted while the old and the new access both apply.",
    remedy:
      'Give functions that share a role one of their own, move other inline policies into managed ones, or change the secrets in two deploys.',
  },
}
