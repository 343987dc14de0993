import { nodeTooOld } from './node-version.ts'

// Else Windows looks for git in the working directory first, where a pull request could put a git.exe.
process.env.NoDefaultCurrentDirectoryInExePath = '1'

// An older Node.js might not even load the rest.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined) {
  const { runAction } = await import('./action.ts')
  await runAction()
} else {
  process.stdout.write(`::error::${tooOld}\n`)
  process.exitCode = 1
}
