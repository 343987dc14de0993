import { nodeTooOld } from './node-version.ts'

// An older Node.js might not even load the rest.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined) {
  const { runAction } = await import('./action.ts')
  await runAction()
} else {
  process.stdout.write(`::error::${tooOld}\n`)
  process.exitCode = 1
}
