import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** Words that we once wrote, and what to write instead. */
const better: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/i, 'again'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/(\/\*\*| \*) Gives?\b|; gives (how|the|its|what)\b|"""Gives\b/, 'returns'],
  [/\b(stands?|stood) (in|for|at|under|above|below|behind|beside|against|there)\b/i, 'is'],
  [/\b(lies?|lay) (in|on|at|elsewhere|beside|there)\b/i, 'is'],
  [/\bof which\b/i, 'that, or a new sentence'],
  [/(?<!\bthere )\bis no (?!longer\b|more\b)/i, 'is not'],
  [/\bwhere alone\b/i, 'only there'],
  [/(?<!\bthere )\bare no (?!longer\b|more\b)/i, 'are not'],
  [/\bthat there (is|are)\b(?! \w)/i, 'existing'],
  [/\b(is|are|was) said of\b|\bwhose it is\b/i, 'reported for, the owner'],
  [/\bcount(s|ed)? for nothing\b|\bthat very\b|\ball the same\b/i, 'has no effect, exactly that, still'],
  [
    /\bcould not be told\b|\bgave no answer\b|\bnot told apart\b/i,
    'identified, did not answer, distinguished',
  ],
  [/, (to|for|of) \w+ \w+ neither\b|\bremovals go on\b/i, 'not even, continue'],
  [/\b(declared|named|granted) no more\b/i, 'no longer'],
  [/\bput right\b/i, 'correct'],
  [/\bmade so\b|\bmakes? it so\b/i, 'apply'],
  [/\bpass(es|ed)? (it|them) over\b/i, 'ignore'],
  [/\b(takes?|taken|took) (\w+ )?away\b/i, 'remove, revoke'],
  [/\bbehind (it|them|one|each)\b/i, 'after'],
  [/\b(one|once|patterns|seconds) a (line|page|function|service|run)\b/i, 'per'],
  [/\bfor ever\b/i, 'forever'],
  [/\b(organis|recognis|authoris)\w+|\b(behaviour|colour|licence|spelt)s?\b/i, 'American spelling'],
  [/\b(cancell|labell|modell)(ed|ing)\b/i, 'American spelling'],
]

/** In a page for users, the action has a policy and variables; "we" have none. */
const inPages: typeof better = [
  [/\bours\b|\bour (own|policy|variables?|names?|layer|words|role)\b/i, "the action's"],
]

const pages = ['*.md', 'action.yml', 'setup/*.yml', '{docs,examples,runtime}/**/*.{md,yml}']
const texts = [
  '*.md',
  'action.yml',
  '.github/**/*.yml',
  '{docs,examples,conformance,runtime}/**/*.{md,yml,py,mjs}',
  '{src,sandbox,conformance,bench,docs,schema,runtime}/**/*.ts',
]
const tests = ['__tests__/**/*.ts']
const exclude = ['**/node_modules', '**/.venv']

/** Returns whether people read a line of a test: it is a name or a comment. Expectations may quote AWS, or a message. */
function readable(line: string, before: string): boolean {
  const isName = /^\s*((test|describe)(\.each)?|\]\))\(/
  return /^\s*(\/\*|\*|\/\/)/.test(line) || isName.test(line) || /\b(test|describe|\]\))\($/.test(before)
}

function hits(
  path: string,
  isRead: (line: string, before: string) => boolean,
  words = better,
): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    isRead(line, lines[index - 1] ?? '')
      ? words.flatMap(([pattern, instead]) => {
          const [found] = pattern.exec(line) ?? []
          return found === undefined ? [] : [`${path}:${index + 1}: "${found}": ${instead}`]
        })
      : [],
  )
}

function paths(patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { exclude }).sort()
}

test('what people read has none of the words that we no longer use', () => {
  const found = [
    ...paths(texts).flatMap((path) => hits(path, () => true)),
    ...paths(tests).flatMap((path) => hits(path, readable)),
  ]
  expect(found).toEqual([])
})

test("pages call what the action owns the action's", () => {
  expect(paths(pages).flatMap((path) => hits(path, (line) => !line.startsWith('###'), inPages))).toEqual([])
})
