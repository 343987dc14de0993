import type { ListFunctionsRequest, ListFunctionsResponse } from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { page } from '../page.ts'
import type { Operation } from '../service.ts'
import { configurationOf } from './configuration.ts'
import { functions } from './records.ts'

/** At most 50 per page, whatever is requested. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
const mostFunctions = 50

/** Returns a region's functions as ListFunctions does: without the state that only a function's own response has. */
export const listFunctions: Operation<ListFunctionsRequest, ListFunctionsResponse> = {
  write: false,
  resource: () => '*',
  handle: ({ Marker, MaxItems = mostFunctions, FunctionVersion }, scope) => {
    if (FunctionVersion !== undefined) throw new Error('the sandbox lists functions, not their versions')
    const here = regionOf(scope.world, scope.account, scope.region)
    const records = [...functions(here).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    if (Marker !== undefined && !/^[A-Za-z0-9+/]+=*$/.test(Marker))
      throw new ServiceError('InvalidParameterValueException', 'Invalid Marker', { Type: 'User' })
    const { items, next } = page(records, Math.min(MaxItems, mostFunctions), Marker)
    return {
      Functions: items.map((record) => {
        const { State, LastUpdateStatus, StateReason, StateReasonCode, ...listed } = configurationOf(
          record,
          scope,
        )
        const { LastUpdateStatusReason, LastUpdateStatusReasonCode, ...plain } = listed
        return plain
      }),
      NextMarker: next,
    }
  },
}
