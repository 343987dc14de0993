import type { Architecture } from '../../model/extension.ts'

/** AWS's account in a region, and the newest version of the extension's layer there for each architecture. */
export type PublishedLayers = { readonly account: string } & Readonly<Partial<Record<Architecture, number>>>

/** The day on which AWS's page listed this: https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html */
export const tableDay = '2026-07-28'

/** Where AWS publishes the extension, by region: used where AWS's own parameter cannot be read. */
export const publishedLayers: Readonly<Record<string, PublishedLayers>> = {
  'af-south-1': { account: '317013901791', x86_64: 100, arm64: 97 },
  'ap-east-1': { account: '768336418462', x86_64: 97, arm64: 94 },
  'ap-east-2': { account: '890742577149', x86_64: 69, arm64: 65 },
  'ap-northeast-1': { account: '133490724326', x86_64: 100, arm64: 100 },
  'ap-northeast-2': { account: '738900069198', x86_64: 99, arm64: 96 },
  'ap-northeast-3': { account: '576959938190', x86_64: 94, arm64: 91 },
  'ap-south-1': { account: '176022468876', x86_64: 95, arm64: 95 },
  'ap-south-2': { account: '070087711984', x86_64: 91, arm64: 83 },
  'ap-southeast-1': { account: '044395824272', x86_64: 101, arm64: 101 },
  'ap-southeast-2': { account: '665172237481', x86_64: 105, arm64: 105 },
  'ap-southeast-3': { account: '490737872127', x86_64: 94, arm64: 91 },
  'ap-southeast-4': { account: '090732460067', x86_64: 84, arm64: 83 },
  'ap-southeast-5': { account: '381492012281', x86_64: 83, arm64: 83 },
  'ap-southeast-6': { account: '995508174458', x86_64: 78, arm64: 76 },
  'ap-southeast-7': { account: '941377119484', x86_64: 84, arm64: 83 },
  'ca-central-1': { account: '200266452380', x86_64: 107, arm64: 104 },
  'ca-west-1': { account: '243964427225', x86_64: 71, arm64: 70 },
  'cn-north-1': { account: '287114880934', x86_64: 100, arm64: 89 },
  'cn-northwest-1': { account: '287310001119', x86_64: 94, arm64: 83 },
  'eu-central-1': { account: '187925254637', x86_64: 101, arm64: 101 },
  'eu-central-2': { account: '772501565639', x86_64: 78, arm64: 70 },
  'eu-north-1': { account: '427196147048', x86_64: 95, arm64: 92 },
  'eu-south-1': { account: '325218067255', x86_64: 95, arm64: 92 },
  'eu-south-2': { account: '524103009944', x86_64: 90, arm64: 82 },
  'eu-west-1': { account: '015030872274', x86_64: 101, arm64: 101 },
  'eu-west-2': { account: '133256977650', x86_64: 99, arm64: 99 },
  'eu-west-3': { account: '780235371811', x86_64: 98, arm64: 95 },
  'eusc-de-east-1': { account: '041683371183', x86_64: 5 },
  'il-central-1': { account: '148806536434', x86_64: 71, arm64: 70 },
  'me-central-1': { account: '858974508948', x86_64: 60, arm64: 49 },
  'me-south-1': { account: '832021897121', x86_64: 58, arm64: 55 },
  'mx-central-1': { account: '241533131596', x86_64: 68, arm64: 67 },
  'sa-east-1': { account: '933737806257', x86_64: 103, arm64: 100 },
  'us-east-1': { account: '177933569100', x86_64: 99, arm64: 99 },
  'us-east-2': { account: '590474943231', x86_64: 109, arm64: 109 },
  'us-gov-east-1': { account: '129776340158', x86_64: 95, arm64: 84 },
  'us-gov-west-1': { account: '127562683043', x86_64: 98, arm64: 87 },
  'us-west-1': { account: '997803712105', x86_64: 96, arm64: 93 },
  'us-west-2': { account: '345057560386', x86_64: 99, arm64: 99 },
}
