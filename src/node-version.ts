/** The oldest Node.js that runs this, as in `engines` of package.json. */
const oldest = { major: 22, minor: 13 } as const

/** Returns what to say where this Node.js is too old; `undefined` where it is not. */
export function nodeTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined
  return `This needs Node.js ${oldest.major}.${oldest.minor} or newer, and this is Node.js ${version}. Nothing was done. Install a newer one from https://nodejs.org, and run again.`
}
