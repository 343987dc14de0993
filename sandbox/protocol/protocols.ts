import { jsonProtocol } from './json.ts'
import type { ApiModel } from './model.ts'
import { queryProtocol } from './query.ts'
import { restJsonProtocol } from './rest-json.ts'
import type { Protocol } from './wire.ts'

/** The protocol of each kind of API model. */
export const protocols: Readonly<Record<ApiModel['metadata']['protocol'], Protocol>> = {
  json: jsonProtocol,
  query: queryProtocol,
  'rest-json': restJsonProtocol,
}
