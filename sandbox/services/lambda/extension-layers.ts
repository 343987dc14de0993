import { readFileSync } from 'node:fs'
import type { Architecture } from '@aws-sdk/client-lambda'
import type { Scope } from '../service.ts'

/**
 * The versions on AWS's page on `day`, by region: AWS's account there, then the newest for each architecture.
 */
export interface PublishedExtensions {
  readonly source: string
  readonly day: string
  readonly regions: Readonly<Record<string, readonly [account: string, x86: number, arm64: number | null]>>
}

export const published = JSON.parse(
  readFileSync(new URL('../../models/extension-layers.json', import.meta.url), 'utf8'),
) as PublishedExtensions

type Home = Pick<Scope, 'partition' | 'region' | 'world'>

const layerNames: Readonly<Record<Architecture, string>> = {
  arm64: 'AWS-Parameters-and-Secrets-Lambda-Extension-Arm64',
  x86_64: 'AWS-Parameters-and-Secrets-Lambda-Extension',
}

/** Returns the ARN of the newest version in a region, if AWS publishes it there. */
export function newestExtension(architecture: Architecture, home: Home): string | undefined {
  const [account, x86, arm64] = published.regions[home.region] ?? []
  const version = architecture === 'arm64' ? arm64 : x86
  if (version === undefined || version === null) return undefined
  const number = version + home.world.layers.publishedSince
  return `arn:${home.partition}:lambda:${home.region}:${account}:layer:${layerNames[architecture]}:${number}`
}

/** Returns the layer of `arn`, if AWS has published it in the region. */
export function extensionOf(arn: string, home: Home): { readonly architecture: Architecture } | undefined {
  const [name, version] = [arn.replace(/:\d+$/, ''), Number(arn.split(':').at(-1))]
  const architecture = (['x86_64', 'arm64'] as const).find((each) => {
    const newest = newestExtension(each, home)
    const number = Number(newest?.split(':').at(-1))
    return newest?.replace(/:\d+$/, '') === name && version >= 1 && version <= number
  })
  return architecture && { architecture }
}
