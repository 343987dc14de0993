import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applied } from './action.ts'

export interface PeakRun {
  readonly env: Readonly<Record<string, string>>
  readonly workspace: string
  readonly mode?: 'plan'
  /** Options for Node, such as the size of its heap. */
  readonly nodeOptions?: readonly string[]
}

/** Node writes the process's peak memory to a file as it ends. */
const notePeak = `data:text/javascript,process.on('exit',()=>process.getBuiltinModule('node:fs').writeFileSync(process.env.PEAK_FILE,String(process.resourceUsage().maxRSS)))`

/** Runs the action; returns the peak memory of its process in mebibytes. */
export async function peakOf({ env, workspace, mode, nodeOptions = [] }: PeakRun): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-peak-'))
  const file = join(folder, 'peak')
  const options = ['--import', notePeak, ...nodeOptions]
  await applied({ ...env, PEAK_FILE: file }, workspace, mode === undefined ? {} : { mode }, options)
  const peak = Number(readFileSync(file, 'utf8')) / 1024
  rmSync(folder, { recursive: true })
  return peak
}
