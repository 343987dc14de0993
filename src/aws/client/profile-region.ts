import { STSClient } from '@aws-sdk/client-sts'

/** Returns the region in AWS's config files, of the profile in AWS_PROFILE or else of the default one, if there is one. */
export async function profileRegion(): Promise<string | undefined> {
  return new STSClient({}).config.region().catch(() => undefined)
}
