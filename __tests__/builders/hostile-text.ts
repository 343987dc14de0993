import fc from 'fast-check'
import { anyCharacter } from './any-character.ts'

/**
 * Pieces of Markdown, HTML, workflow commands and our own markers, as somebody would write them to imitate us.
 */
const pieces = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '\\',
    '\\|',
    '[',
    ']',
    '(',
    ')',
    '](',
    '!',
    '#',
    '$',
    '&',
    ';',
    ':',
    '=',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '    ',
    ' ',
    '-',
    '- ',
    '1. ',
    '> ',
    '\u2028',
    '\u202E',
    '\u200B',
    '\uD800',
    '\0',
    '\u001B',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</details>',
    '</summary>',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '<?x',
    '<!X',
    '<![CDATA[',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- lambda-secrets-action life -->',
    '<!-- lambda-secrets-action label= run=1 attempt=1 -->',
  ],
  ...[
    '@admin',
    '@',
    '#12',
    'GH-12',
    'acme/shop#12',
    'acme/shop@',
    'deadbeef',
    '0123456789abcdef0123456789abcdef01234567',
  ],
  ...[
    'http://evil.example',
    'https://',
    'www.evil.example',
    'a@evil.example',
    'mailto:a@evil.example',
    'ftp://evil.example',
  ],
  ...[
    '&#64;',
    '&lt;',
    '[a](http://evil.example)',
    '[^1]',
    '[x]',
    ':tada:',
    '$$',
    '::error::',
    '##[error]',
    'word',
    'arn:aws:',
    'é',
    '漢',
    '😀',
  ],
]

/** Text from outside at its worst. */
export function hostileText(): fc.Arbitrary<string> {
  const made = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
    .map((some) => some.join(''))
  return fc.oneof(
    { weight: 4, arbitrary: made },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1 }) },
  )
}
