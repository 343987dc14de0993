import { secretsWords } from '../../text/store-words.ts'
import { ownershipWarnings } from './ownership-warnings.ts'

/** The plan can be applied; look at these first. */
export const warnings = {
  'function-missing': {
    cause:
      'No Lambda function of that name exists, and no pull request is known to add it: it was deleted, or the name is wrong. The message names a similar one, if there is one.',
    remedy: 'Deploy it before the next apply, which fails without it, or correct the name.',
  },
  'guardrails-changed': {
    cause:
      'The pull request changes the [guardrails](guardrails.md) of this stage. It is judged by those on its base branch. The comment and the job summary show each limit before and after, and whether that loosens it.',
    remedy: 'Review them with more care than a grant.',
  },
  'rules-not-checked': {
    cause:
      "The organization's [rules](guardrails.md#rules-of-an-organization) could not be read. No function gains access in this run and no restriction is lifted, so the run continues, even if the rules say `frozen`.",
    remedy: 'Fix this before the next grant, which is refused until they can be read.',
  },
  'grant-expired': {
    cause: 'The last day of a grant has passed. The secret stays granted, and a check fails because of it.',
    remedy: 'Remove it from the declaration, or extend its expiry date.',
  },
  'grant-extended': {
    cause:
      'The pull request gives a grant a later expiry date than it has on the base branch, or removes the date. Nothing in AWS changes yet.',
    remedy: 'Check that the function needs the secret for that long.',
  },
  'guardrails-left': {
    cause:
      'The input `config` names a file that the base branch lacks, while the file in a usual place there has `guardrails`. A pull request is judged by the guardrails of its own file on the base branch, so none limit it.',
    remedy:
      'If the file takes the place of the other one, move its guardrails along. Let `CODEOWNERS` protect the workflow that names it.',
  },
  'merge-outdated': {
    cause:
      'The base branch has changed the config file since GitHub made the merge commit of this run. A run that is started again keeps its merge commit, and so does one that waited until somebody allowed it. What the branch has got since may look like something that the pull request removes.',
    remedy:
      "Update the pull request's branch, or close and reopen the pull request: both make a new merge commit.",
  },
  'merge-replaced': {
    cause:
      'The config file is not as in the commit that would merge the pull request: `actions/checkout` was given another `ref`, such as the head commit, or a step changed the file. What the base branch has and the head commit lacks may look like something that the pull request removes.',
    remedy: 'Leave `ref` out where the repository is checked out, and commit what a step writes.',
  },
  'limits-loosened': {
    cause:
      "The pull request removes or widens a limit that the base branch's file sets for the function outside `guardrails`: `frozen`, `allowed-secrets` or `kms-keys`. Once merged, it no longer holds.",
    remedy:
      'Check that this is meant. What must hold against pull requests belongs in [`guardrails`](guardrails.md).',
  },
  'variable-replaced': {
    cause:
      'A declared variable holds a value that is not the ARN of a secret, and `replace: true` or `allow-replacements` says that it may be overwritten. No copy is kept.',
    remedy: 'Check that nothing needs the value.',
  },
  'variable-shadowed': {
    cause:
      "Zappa's settings give the variable another value, which overrides the ARN or returns with the next `zappa update`.",
    remedy: 'Remove the name from `environment_variables` or `aws_environment_variables`.',
  },
  'extension-other-architecture': {
    cause: "The attached extension is for a different architecture from the function's. It will be replaced.",
    remedy: 'Find out where it was attached.',
  },
  'key-not-shareable': {
    cause:
      "The secret belongs to another account and is encrypted with AWS's own key, which no other account can use. The function can't read it.",
    remedy: 'Encrypt it with a customer key of that account.',
  },
  'secret-other-account': {
    cause:
      "The secret belongs to another account. Its resource policy and its customer key's policy must allow the execution role; this action writes neither.",
    remedy:
      'Add the statements in the job summary to the two policies there, and keep what they already hold.',
  },
  'secret-other-region': {
    cause:
      "The secret is in another region. If it has a replica in the function's region, the message gives its ARN.",
    remedy: 'Declare the replica, or have the code call the other region.',
  },
  'secret-recreated': {
    cause:
      'The policy grants a secret of the same name with different characters at the end of its ARN: it was deleted and created again.',
    remedy: 'Check that this is the secret you mean; the grant and the variable will switch to it.',
  },
  'rotation-failing': {
    cause:
      'A rotation began more than a day ago, or its due day has passed, and it has not finished: a version still has only the label `AWSPENDING`. If that version is empty, the rotation has stored no value and is reported at once. No other rotation can begin.',
    remedy: 'Read the log of the rotation function; then remove `AWSPENDING` from that version.',
  },
  'rotation-overdue': {
    cause: 'The day by which the secret was to be rotated has passed, as happens when rotations fail.',
    remedy: 'Read the log of the rotation function.',
  },
  'secret-empty': {
    cause: 'No version of the secret has the staging label `AWSCURRENT`, so there is no value to read.',
    remedy:
      "Store a value, or have the other account start the replication, if it is a replica of that account's secret.",
  },
  'parameter-not-visible': {
    cause:
      'The ARN names a parameter of another account that no resource share shows. A share made by a resource policy is not shown until it is promoted to a standard one. The parameter is granted by its ARN; its customer key is unknown.',
    remedy:
      'Check the ARN, or have its owner call `PromoteResourceShareCreatedFromPolicy` of AWS Resource Access Manager.',
  },
  'version-unreadable': {
    cause:
      "A customer key is disabled or scheduled for deletion. Without it, a version other than the current one can't be read, or a new version can't be stored.",
    remedy: 'Enable the key if anything reads that version, and before the value changes.',
  },
  'secret-versions-unread': {
    cause:
      "The keys of the secret's versions can't be read. Only its current key is granted, beside those that were granted before.",
    remedy: 'Allow `secretsmanager:ListSecretVersionIds`.',
  },
  ...ownershipWarnings,
  'restriction-lifted': {
    cause:
      "A Deny, or a condition, in the action's policy is removed, because nothing declares it; what it kept from the role becomes accessible. The message names the statement.",
    remedy: 'If it is intended, put it into another policy of the role before you apply this.',
  },
  'policy-edited': {
    cause:
      "Someone else edited the action's policy. The message says what the edit allows, denies or restricts. The policy will be restored.",
    remedy: 'Grant other access in a separate policy.',
  },
  'access-in-doubt': {
    cause:
      "Whether the function can read a secret is not certain. Either a denial may depend on something that the access check can't see, such as the network of the call; or the organization or the permissions boundary denies the call in the simulation, which does not show their conditions; or only a KMS grant lets the role use a key.",
    remedy: 'After applying, check that the function can read the secret.',
  },
  'role-reads-more': {
    cause: `Another policy of the role allows reading ${secretsWords} that are not declared. The message names each statement ([access check](access-check.md#beyond-the-declaration)).`,
    remedy: 'Narrow that policy.',
  },
  'still-readable': {
    cause:
      'A secret is no longer declared and its grant is revoked, but another policy still lets the function read it. The message names the statement.',
    remedy: 'To revoke the access, narrow that statement.',
  },
  'role-shared': {
    cause: 'Other event functions in the declared regions use the same role and gain the same access.',
    remedy: 'Give each function its own role, or, if they should have the access, set `shared-role: allow`.',
  },
  'update-failed': {
    cause:
      "The function's last update failed. Lambda runs it as it was before, which may lack what is declared, although its configuration shows it.",
    remedy: 'Find the reason in the Lambda console, and update the function once more.',
  },
  'served-versions-unread': {
    cause:
      "The aliases or the versions that they serve can't be read. Grants that would be revoked are kept, as a served version may need them.",
    remedy: 'Allow `lambda:ListAliases`, and `lambda:GetFunctionConfiguration` on the versions.',
  },
  'latest-not-published': {
    cause:
      'Calls without a version or alias reach `$LATEST.PUBLISHED` on [Lambda Managed Instances](versions.md#lambda-managed-instances). They do not see the change until it is published.',
    remedy: 'Publish to `$LATEST.PUBLISHED` after the change, or let `publish` do it.',
  },
  'executions-unread': {
    cause:
      "The unfinished executions of a [durable function](versions.md#durable-functions) can't be listed. Grants that would be revoked are kept, as an execution may need them.",
    remedy: 'Allow `lambda:ListDurableExecutionsByFunction` on the function and its versions.',
  },
  'executions-cut-off': {
    cause: 'In mode `remove`, unfinished executions of a durable function lose access.',
    remedy: 'Let them finish, or stop them, before the function is deleted.',
  },
  'alias-cut-off': {
    cause: 'In mode `remove`, an alias serves a version that loses access.',
    remedy: 'Delete the function or the alias next; see [versions](versions.md).',
  },
  'version-other-role': {
    cause:
      'An alias serves a version that was published with another role. What that role grants stays as it is, so the alias may still read what the function loses.',
    remedy: 'Remove the policy from that role once no alias serves the version.',
  },
}
