import { devNull } from 'node:os'

/** The settings that tell an SDK where the sandbox is and who calls it. */
export interface Caller {
  readonly url: string
  readonly account: string
  readonly region: string
}

/** Hides the settings and credentials of the machine and its user, which the SDKs look for without a home too. */
export const unknownMachine = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
} as const

/** Returns the environment of a process that calls the sandbox. */
export function environmentOf({ url, account, region }: Caller): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey } = credentialsOf(account)
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    ...unknownMachine,
  }
}

/** Returns credentials of a caller in `account`; the access key encodes the account. */
export function credentialsOf(account: string): {
  readonly accessKeyId: string
  readonly secretAccessKey: string
} {
  return { accessKeyId: `AKIA${account}SAND`, secretAccessKey: 'sandbox' }
}

/** Returns the account that an access key of `credentialsOf` encodes. */
export function accountOfAccessKey(accessKeyId: string): string | undefined {
  return /^AKIA(?<account>\d{12})SAND$/.exec(accessKeyId)?.groups?.account
}
