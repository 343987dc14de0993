import { execFileSync } from 'node:child_process'

const settings = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']

/** No home with the user's settings, and no GIT_DIR, which a git hook has for the repository that it runs in. */
const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1' }

/** Runs git in a folder, by none of the settings of the machine and its user. Returns what it prints. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', [...settings, '-C', folder, ...words], { encoding: 'utf8', env }).trim()
}
