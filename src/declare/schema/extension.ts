import * as v from 'valibot'
import { keys, removable, wholeNumber } from './parts.ts'

/*
 * AWS's Parameters and Secrets Lambda Extension on a function. The bounds are those of its variables:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */

const ttl = v.pipe(
  wholeNumber(0, 300),
  v.description(
    'Seconds for which the extension caches a value, 0 to 300; with 0 it asks each time. Default: 300.',
  ),
)
const versionRemedy = "Write the number of the layer's version, or `latest`."
const version = v.pipe(
  v.union([v.literal('latest'), wholeNumber(1, 999_999, versionRemedy)], versionRemedy),
  v.description(
    "The layer's version: a number, or `latest` for AWS's newest on each run. By default an attached version is kept, and otherwise the newest is attached.",
  ),
)

const about =
  "Whether AWS's Parameters and Secrets Lambda Extension is attached as a layer. It caches values between invocations. `true`, `false`, or a map of its settings."
const remedy = 'Write `true`, `false`, or a map of `ttl` and `version`.'

export const extension = v.pipe(
  v.union(
    [
      v.boolean(),
      keys(
        {
          ttl: v.exactOptional(ttl),
          version: v.exactOptional(version),
        },
        remedy,
      ),
    ],
    remedy,
  ),
  v.description(about),
)

export const stageExtension = v.pipe(
  v.union(
    [
      v.boolean(),
      keys(
        {
          ttl: removable(ttl),
          version: removable(version),
        },
        remedy,
      ),
    ],
    remedy,
  ),
  v.description(about),
)
