import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { git } from '../../../sandbox/git.ts'
import { gitHistory } from '../../../src/declare/file/git.ts'

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
