import { awsKeys, metadataAccess, secretWords } from '../../text/store-words.ts'

/** Errors about a declared secret or parameter, its rotation and its key. */
export const secretErrors = {
  'secret-not-found': {
    cause: `No such ${secretWords} exists. A secret that was deleted and created again under its old name has different characters at the end of its ARN.`,
    remedy: 'Correct the name or ARN. A parameter of another account is declared by its ARN.',
  },
  'secret-unreadable': {
    cause: `The metadata of the ${secretWords} can't be read. The message names the call and says how it failed.`,
    remedy: `Allow ${metadataAccess}. A value is never read.`,
  },
  'secret-deleted': {
    cause: 'The secret is scheduled for deletion.',
    remedy: 'Restore it, or remove it from the declaration.',
  },
  'secret-other-partition': {
    cause: 'The secret and the function are in different partitions, such as `aws` and `aws-cn`.',
    remedy: 'Declare a secret in the same partition.',
  },
  'rotation-missing': {
    cause: 'The secret has `rotation: required`, but nothing rotates it and no function declares how.',
    remedy: 'Turn on its rotation, or [declare it](rotation.md).',
  },
  'rotation-conflict': {
    cause: 'Two different rotations are declared for one secret. The message names both places.',
    remedy: 'Declare it once, or the same way each time.',
  },
  'rotation-other-account': {
    cause: 'The secret belongs to another account; its rotation can only be set there.',
    remedy: 'Declare the rotation there. Here, write `rotation: required`.',
  },
  'rotation-on-replica': {
    cause: 'The secret is a replica; its rotation can only be set on its primary.',
    remedy: 'Declare the rotation for the secret in the region that the message names.',
  },
  'rotation-not-ours': {
    cause: 'An AWS service or a partner manages the secret and rotates it itself.',
    remedy: 'Remove `lambda`, or write `rotation: required`.',
  },
  'rotation-without-lambda': {
    cause: 'Only a Lambda function can rotate the secret, and none is named.',
    remedy: 'Name it with `lambda`.',
  },
  'secret-outside-tier': {
    cause: 'The secret matches none of the patterns in `allowed-secrets`.',
    remedy: 'Declare a secret of this stage, or add a pattern.',
  },
  'key-outside-tier': {
    cause:
      "A version of the secret is encrypted with a key that `kms-keys` does not name, or with AWS's own key; or a parameter is not encrypted.",
    remedy: `Declare a secret of this stage, encrypt this one with the stage's key, or add its key to \`kms-keys\` (${awsKeys('and')} for AWS's own).`,
  },
  'key-unreadable': {
    cause:
      "The alias of the secret's customer key can't be resolved; a policy can only name a key by its ARN.",
    remedy: 'Allow `kms:DescribeKey`, or give the secret a key that exists.',
  },
  'key-unusable': {
    cause:
      "Every key that could decrypt the secret's current version is disabled or scheduled for deletion, so the secret can't be read.",
    remedy: 'Enable the key, or give the secret another one.',
  },
}
