import { cpus, release, totalmem, type } from 'node:os'

/** Returns the machine that the numbers were measured on, in one line. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, ${type()} ${release().replace(/-.*/, '')}, Node ${process.versions.node}`
}
