import { devNull } from 'node:os'

/** What tells an SDK where the sandbox is and who calls it. */
export interface Caller {
  readonly url: string
  readonly account: string
  readonly region: string
}

/** The environment of a process that calls the sandbox, with nothing of the machine's own AWS settings. */
export function environmentOf({ url, account, region }: Caller): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey } = credentialsOf(account)
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  }
}

/** Credentials of a caller in `account`; the access key says which account that is. */
export function credentialsOf(account: string): {
  readonly accessKeyId: string
  readonly secretAccessKey: string
} {
  return { accessKeyId: `AKIA${account}SAND`, secretAccessKey: 'sandbox' }
}

/** The account that `credentialsOf` made an access key for. */
export function accountOfAccessKey(accessKeyId: string): string | undefined {
  return /^AKIA(?<account>\d{12})SAND$/.exec(accessKeyId)?.groups?.account
}
