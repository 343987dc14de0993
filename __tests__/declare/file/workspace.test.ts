import { readdirSync, realpathSync } from 'node:fs'
import fs from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type FileSystem, workspaceFiles } from '../../../src/declare/file/workspace.ts'
import type { FileContent } from '../../../src/model/file-source.ts'
import { makeWorkspace, removeWorkspace } from '../workspace.ts'

/** A file system that finds files under any spelling of their names, as those of macOS and Windows do. */
function anySpelling(root: string): FileSystem {
  const spelled = (path: unknown) =>
    relative(root, String(path))
      .split(sep)
      .reduce((folder, part) => join(folder, isSameIn(folder, part) ?? part), root)
  return {
    lstat: ((path: unknown) => fs.lstat(spelled(path))) as typeof fs.lstat,
    readFile: ((path: unknown) => fs.readFile(spelled(path))) as typeof fs.readFile,
    realpath: ((path: unknown) => fs.realpath(spelled(path))) as typeof fs.realpath,
    stat: ((path: unknown) => fs.stat(spelled(path))) as typeof fs.stat,
  }
}

function isSameIn(folder: string, part: string): string | undefined {
  const [wanted, ...all] = [part, ...readdirSync(folder)].map((each) => each.normalize().toLowerCase())
  return readdirSync(folder)[all.indexOf(wanted ?? '')]
}

async function readIn(files: Readonly<Record<string, string>>, path: string): Promise<FileContent> {
  const workspace = makeWorkspace({ files })
  try {
    return await workspaceFiles(workspace, anySpelling(realpathSync(dirname(workspace)))).read(path)
  } finally {
    removeWorkspace(workspace)
  }
}

describe('a file system that does not tell upper from lower case', () => {
  test.each(['app/Secrets.yml', 'App/secrets.yml'])(
    'gives no file under another spelling: %s',
    async (path) => {
      expect(await readIn({ [path]: 'version: 1' }, 'app/secrets.yml')).toEqual({
        kind: 'other-spelling',
        file: 'app/secrets.yml',
        spelled: path,
      })
    },
  )

  test('gives a file under its own', async () => {
    const path = 'app/Secrets.yml'
    expect(await readIn({ [path]: 'version: 1' }, path)).toMatchObject({ kind: 'found', file: path })
  })

  test('counts an accent as the same, whether it is a character of its own or not', async () => {
    const [one, two] = ['app/\u00e9.yml', 'app/e\u0301.yml']
    expect(await readIn({ [two]: 'version: 1' }, one)).toMatchObject({ kind: 'found', file: one })
  })
})
