import * as v from 'valibot'
import { logLevels } from '../../model/declaration.ts'
import { keys, removable } from './parts.ts'

/*
 * How a function asks for AWS's Parameters and Secrets Lambda Extension. The bounds are those of its variables:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */

const ttl = v.pipe(
  wholeNumber(0, 300),
  v.description('Seconds that the extension keeps a value, 0 to 300; 0 asks anew each time. AWS takes 300.'),
)
const cacheSize = v.pipe(
  wholeNumber(0, 1000),
  v.description('How many values the extension keeps, 0 to 1000; 0 keeps none. AWS takes 1000.'),
)
const httpPort = v.pipe(
  wholeNumber(1, 65_535),
  v.description('The local port that the extension answers on. AWS takes 2773.'),
)
const logLevel = v.pipe(
  v.picklist(logLevels, `Write one of: ${logLevels.join(', ')}.`),
  v.description('What the extension logs: debug, info, warn, error or none. AWS takes info.'),
)
const versionRemedy = "Write the number of the layer's version, or latest."
const version = v.pipe(
  v.union([v.literal('latest'), wholeNumber(1, 999_999, versionRemedy)], versionRemedy),
  v.description(
    "Which version of the layer: a number, or `latest` for AWS's newest on each run. Default: one that is attached is kept, else the newest is attached.",
  ),
)

const about =
  "Whether AWS's Parameters and Secrets Lambda Extension is attached as a layer, which keeps values between invocations: true, false, or a map of its settings."
const remedy = 'Write true, false, or a map of `ttl`, `cache-size`, `http-port`, `log-level` and `version`.'

export const extension = v.pipe(
  v.union(
    [
      v.boolean(),
      keys(
        {
          ttl: v.exactOptional(ttl),
          'cache-size': v.exactOptional(cacheSize),
          'http-port': v.exactOptional(httpPort),
          'log-level': v.exactOptional(logLevel),
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
          'cache-size': removable(cacheSize),
          'http-port': removable(httpPort),
          'log-level': removable(logLevel),
          version: removable(version),
        },
        remedy,
      ),
    ],
    remedy,
  ),
  v.description(about),
)

function wholeNumber(least: number, most: number, rule = `Write a whole number from ${least} to ${most}.`) {
  return v.pipe(v.number(rule), v.integer(rule), v.minValue(least, rule), v.maxValue(most, rule))
}
