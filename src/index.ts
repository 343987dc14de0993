import { nodeTooOld } from './node-version.ts'

// Only what any Node.js can load comes before this check.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined) await (await import('./action.ts')).runAction()
else (await import('./runner.ts')).setFailed(tooOld)
