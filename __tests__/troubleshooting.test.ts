import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** The source's texts on one line, with a gap where a name is put in. */
const source = globSync('src/**/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
  .replace(/\$\{[^}]*\}/g, '…')
  .replaceAll('`', '')
  .replaceAll("\\'", "'")

/** The messages that the page lists first in a row; a gap in one is written `…`. */
const messages = readFileSync('docs/troubleshooting.md', 'utf8')
  .split('\n## ')[0]
  ?.split('\n')
  .flatMap((row) => /^\| `([^`]+)` \|/.exec(row)?.[1] ?? [])

test.each(messages ?? [])('the message "%s" is one that a run can print', (message) => {
  for (const part of message.split('…').map((each) =>
    each
      .trim()
      .replace(/[.(]$|403$/, '')
      .trim(),
  ))
    expect(source.includes(part) ? part : `not in src: ${part}`).toBe(part)
})
