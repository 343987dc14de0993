import { readFileSync, writeFileSync } from 'node:fs'
import type { PublishedExtensions } from '../services/lambda/extension-layers.ts'

/** AWS's account in a region, and the newest version for x86_64 and arm64; arm64 is not published everywhere. */
type Regions = PublishedExtensions['regions']

const layerArn =
  /arn:aws[a-z-]*:lambda:(?<region>[a-z0-9-]+):(?<account>\d{12}):layer:AWS-Parameters-and-Secrets-Lambda-Extension(?<arm>-Arm64)?:(?<version>\d+)/g

/** Returns what a saved copy of AWS's page says, by region. Throws if it names a region twice in different ways. */
export function layersOnPage(page: string): Regions {
  const found = [...page.matchAll(layerArn)].map(({ groups = {} }) => groups)
  const byRegion = Map.groupBy(found, ({ region = '' }) => region)
  const regions = [...byRegion].map(([region, layers]) => {
    const versions = (arm: boolean) =>
      layers.flatMap((each) => ((each.arm !== undefined) === arm ? Number(each.version) : []))
    const only = <Value>(values: readonly Value[]): Value | undefined => {
      if (new Set(values).size > 1) throw new Error(`${region} is on the page with ${values.join(' and ')}`)
      return values[0]
    }
    const account = only(layers.map((each) => each.account)) ?? ''
    const x86 = only(versions(false))
    if (x86 === undefined) throw new Error(`${region} is on the page for arm64 alone`)
    return [region, [account, x86, only(versions(true)) ?? null]] as const
  })
  if (regions.length === 0) throw new Error('the page names no layer')
  return Object.fromEntries(regions.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Returns the regions of all partitions that have no entry. */
export function regionsWithout(regions: Regions): readonly string[] {
  const partitions: Readonly<Record<string, readonly string[]>> = JSON.parse(read('regions.json'))
  const known = Object.values(partitions).flat()
  const unknown = Object.keys(regions).filter((region) => !known.includes(region))
  if (unknown.length > 0) throw new Error(`no partition has ${unknown.join(', ')}`)
  return known.filter((region) => regions[region] === undefined)
}

const table = new URL('../../src/plan/configuration/published-layers.ts', import.meta.url)

/** Returns the source of the product's table: what is there now, with these entries. */
export function tableWith({ day, regions }: Pick<PublishedExtensions, 'day' | 'regions'>): string {
  const entries = Object.entries(regions).map(([region, [account, x86, arm]]) => {
    const arm64 = arm === null ? '' : `, arm64: ${arm}`
    return `  '${region}': { account: '${account}', x86_64: ${x86}${arm64} },\n`
  })
  return readFileSync(table, 'utf8')
    .replace(/(?<=tableDay = ')[\d-]+/, day)
    .replace(/(?<=PublishedLayers>> = \{\n)[^}]*\}.*?(?=^\}$)/ms, entries.join(''))
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

function main([page, day]: readonly string[]): void {
  const present: PublishedExtensions = JSON.parse(read('extension-layers.json'))
  if (page !== undefined) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day ?? '')) throw new Error('npm run layers -- PAGE YYYY-MM-DD')
    const lines = Object.entries(layersOnPage(readFileSync(page, 'utf8'))).map(
      ([region, layers]) => `    "${region}": [${layers.map((each) => JSON.stringify(each)).join(', ')}]`,
    )
    const text = `{\n  "source": "${present.source}",\n  "day": "${day}",\n  "regions": {\n${lines.join(',\n')}\n  }\n}\n`
    writeFileSync(new URL('extension-layers.json', import.meta.url), text)
  }
  const published: PublishedExtensions = JSON.parse(read('extension-layers.json'))
  writeFileSync(table, tableWith(published))
  console.log(`No layer on the page of ${published.day} in: ${regionsWithout(published.regions).join(', ')}.`)
}

if (import.meta.main) main(process.argv.slice(2))
