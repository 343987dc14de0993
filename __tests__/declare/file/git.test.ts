import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { git } from '../../../sandbox/git.ts'
import { gitHistory, openRef } from '../../../src/declare/file/git.ts'
import type { FileSource } from '../../../src/model/file-source.ts'

const mebibyte = 1024 * 1024

let clone: string
let files: FileSource

beforeAll(async () => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'git-')))
  git(clone, 'init', '-q', '-b', 'main')
  mkdirSync(join(clone, 'config'))
  writeFileSync(join(clone, 'config', 'whole.yml'), 'x'.repeat(mebibyte))
  writeFileSync(join(clone, 'config', 'longer.yml'), 'x'.repeat(mebibyte + 1))
  writeFileSync(join(clone, 'config', 'lost.yml'), 'lost')
  symlinkSync('whole.yml', join(clone, 'config', 'link.yml'))
  symlinkSync('config', join(clone, 'linked'))
  git(clone, 'add', '-A')
  git(clone, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},submodule`)
  git(clone, 'commit', '-q', '-m', 'All kinds')
  const lost = git(clone, 'rev-parse', 'HEAD:config/lost.yml')
  rmSync(join(clone, '.git', 'objects', lost.slice(0, 2), lost.slice(2)))
  files = await filesAt(clone)
})

afterAll(() => rmSync(clone, { recursive: true }))

async function filesAt(workspace: string): Promise<FileSource> {
  const snapshot = await openRef(workspace, 'main')
  if (snapshot === undefined) throw new Error('git knows no branch main')
  return snapshot.files
}

describe('the files of a commit in a clone', () => {
  test.each([
    ['config/longer.yml', { kind: 'too-large', file: 'config/longer.yml', size: mebibyte + 1 }],
    ['config/link.yml', { kind: 'link', link: 'config/link.yml' }],
    ['config', { kind: 'no-file', file: 'config' }],
    ['submodule', { kind: 'no-file', file: 'submodule' }],
    ['submodule/deep/lambda.yml', { kind: 'no-folder', folder: 'submodule' }],
    ['linked/whole.yml', { kind: 'no-folder', folder: 'linked' }],
    ['config/whole.yml/lambda.yml', { kind: 'no-folder', folder: 'config/whole.yml' }],
    ['config/lost.yml', { kind: 'unreadable', code: expect.stringMatching(/^fatal: .+$/) }],
  ])('exist, though they cannot be used: %s', async (path, expected) => {
    expect(await files.read(path)).toEqual(expected)
    expect(await files.exists(path)).toBe(true)
  })

  test.each(['config/none.yml', 'none/lambda.yml'])(
    'are absent only if the commit lacks them: %s',
    async (path) => {
      expect(await files.read(path)).toEqual({ kind: 'absent' })
      expect(await files.exists(path)).toBe(false)
    },
  )

  test('are read up to the largest size, by a path in the workspace', async () => {
    const found = await (await filesAt(join(clone, 'config'))).read(join(clone, 'config', 'whole.yml'))
    expect(found).toMatchObject({ kind: 'found', file: 'whole.yml' })
    expect('bytes' in found && found.bytes.length).toBe(mebibyte)
  })

  test('are those as of the commit, whatever is checked out', async () => {
    const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'git-')))
    git(workspace, 'init', '-q', '-b', 'main')
    writeFileSync(join(workspace, 'lambda.yml'), 'committed')
    git(workspace, 'add', '-A')
    git(workspace, 'commit', '-q', '-m', 'One')
    writeFileSync(join(workspace, 'lambda.yml'), 'changed')
    const found = await (await filesAt(workspace)).read('lambda.yml')
    rmSync(workspace, { recursive: true })
    expect('bytes' in found && String(found.bytes)).toBe('committed')
  })

  test('lead nowhere outside of the workspace', async () => {
    expect(await (await filesAt(join(clone, 'config'))).read('../linked')).toEqual({ kind: 'outside' })
  })
})

test('a commit that git does not know has no files', async () => {
  expect(await openRef(clone, 'release')).toBeUndefined()
})

/** Signs anything, and finds every signature good; git fails where nobody reads what is to be signed. */
const gpg = `#!/bin/sh
cat > /dev/null
case "$*" in
*--verify*) echo 'Good signature of main' >&2 ;;
*) printf -- '-----BEGIN PGP SIGNATURE-----\\n\\n-----END PGP SIGNATURE-----\\n'; printf '\\n[GNUPG:] SIG_CREATED \\n' >&2 ;;
esac
`

test('the history of a file holds its commits alone where git is set to show signatures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-git-'))
  const clone = join(folder, 'clone')
  git(folder, 'init', '-q', clone)
  writeFileSync(join(folder, 'gpg'), gpg)
  chmodSync(join(folder, 'gpg'), 0o755)
  git(clone, 'config', 'gpg.program', join(folder, 'gpg'))
  git(clone, 'config', 'log.showSignature', 'true')
  const commits = ['first', 'second'].map((text) => {
    writeFileSync(join(clone, 'config.yml'), text)
    git(clone, 'add', '-A')
    git(clone, 'commit', '-q', '-S', '-m', text)
    return git(clone, 'rev-parse', 'HEAD')
  })
  const history = await gitHistory(clone, 'config.yml', { most: 20, base: undefined })
  rmSync(folder, { recursive: true })
  expect(history?.versions.map(({ commit }) => commit)).toEqual(commits.toReversed())
})
