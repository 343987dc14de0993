import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { Result } from '../../src/model/result.ts'
import { report, type Shown } from '../../src/report/report.ts'
import { aRun, someInputs } from '../builders/inputs.ts'

/** What the runner was given. */
export interface Reported {
  readonly log: readonly string[]
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  readonly shown: Shown
}

/** Reports as in a step of a workflow: into files of its own, and with the log caught. */
export async function reporting(result: Result, overrides: Partial<Inputs> = {}): Promise<Reported> {
  const directory = mkdtempSync(join(tmpdir(), 'report-'))
  const [outputFile, summaryFile] = [join(directory, 'output'), join(directory, 'summary')]
  writeFileSync(outputFile, '')
  process.env.GITHUB_OUTPUT = outputFile
  const written: string[] = []
  const caught = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0)
  try {
    const inputs = someInputs({ comment: false, run: aRun({ summaryFile }), ...overrides })
    const shown = await report({ inputs, result })
    const read = inputs.run.summaryFile === summaryFile
    return {
      shown,
      log: written.join('').split('\n'),
      outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
      summary: read ? readFileSync(summaryFile, 'utf8') : '',
    }
  } finally {
    caught.mockRestore()
    delete process.env.GITHUB_OUTPUT
    rmSync(directory, { recursive: true })
  }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings */
function parseOutputs(text: string): ReadonlyMap<string, string> {
  const blocks = text.matchAll(/^(?<name>[\w-]+)<<(?<mark>\S+)\n(?<value>[\s\S]*?)\n\k<mark>$/gm)
  return new Map([...blocks].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']))
}
