// What every test imports as 'fast-check' (jest.config.ts): the same, except that it counts the runs of each property.
import fc from '../../node_modules/fast-check/lib/fast-check.js'
import { tally } from '../../sandbox/tally.ts'

fc.configureGlobal({
  reporter(details) {
    tally('property run', details.numRuns)
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance })
  },
})

export * from '../../node_modules/fast-check/lib/fast-check.js'
export default fc
