import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseAllowedSecrets, parseSecretLines } from '../../src/declare/inputs.ts'
import { parseReplacements } from '../../src/declare/replacements.ts'
import { gather } from '../../src/declare/validation.ts'
import { inputDefaults } from '../../src/inputs/defaults.ts'
import { explain } from '../../src/model/failure.ts'
import { explainPlace, type Place } from '../../src/model/place.ts'
import { planText } from '../../src/terminal/plan-text.ts'
import { flagOf, told } from '../../src/terminal/speech.ts'
import { caller } from '../../src/text/caller.ts'
import {
  countingAs,
  input,
  name,
  plain,
  type Sentence,
  say,
  setting,
  sides,
} from '../../src/text/sentence.ts'
import { aFinding, anUnchangedFunctionPlan, aPlan } from '../builders/plan.ts'

const flagless = ['mode', 'allow-older', 'comment', 'label', 'guardrails-token', 'github-token']

describe('a sentence', () => {
  test.each<[string, string, Sentence]>([
    ['Name it in the input stage.', 'Name it in the flag --stage.', say`Name it in the ${input('stage')}.`],
    ['The input secrets', 'The flag --secret', say`The ${input('secrets')}`],
    ['the input label', "the action's input label", say`the ${input('label')}`],
    ['set the input shared-role to allow', 'use --shared-role allow', [setting('shared-role', 'allow')]],
    ['set the input publish to true', 'use --publish true', [setting('publish', 'true')]],
    ['set the input allow-removals to true', 'use --allow-removals', [setting('allow-removals', 'true')]],
    ['set the input verify to false', 'use --no-verify', [setting('verify', 'false')]],
    ['set the input extension to false', 'leave --extension out', [setting('extension', 'false')]],
    ['set the input prune to true', 'leave --no-prune out', [setting('prune', 'true')]],
    ['set the input label to a', "set the action's input label to a", [setting('label', 'a')]],
    [
      'A job, or the input stage',
      'A shell, or the flag --stage',
      [sides(say`A job, or the ${input('stage')}`, say`A shell, or the ${input('stage')}`)],
    ],
    [
      'Read failed for x (Denied: ask). Allow the role that the workflow assumes.',
      'Read failed for x (Denied: beg). Allow your AWS role or user.',
      explain({
        operation: 'Read',
        target: [name('x')],
        code: 'Denied',
        message: [sides(say`ask.`, say`beg.`)],
        refusal: 'Read',
        remedy: say`Allow ${caller}.`,
      }),
    ],
  ])('is %j in the action and %j at a terminal', (action, terminal, sentence) => {
    expect([plain(sentence), told(sentence)]).toEqual([action, terminal])
  })

  test('counts as another one also in what its sides name', () => {
    const [part] = countingAs('', [sides([name('a')], [name('b')])])
    expect(part).toEqual(sides([{ name: 'a', as: '' }], [{ name: 'b', as: '' }]))
  })

  test.each<[Place, string, string]>([
    [{ kind: 'input', input: 'secrets', line: 2 }, 'input secrets, line 2', 'flag --secret, value 2'],
    [{ kind: 'input', input: 'function' }, 'input function', 'flag --function'],
    [{ kind: 'input', input: 'AWS_REGION' }, 'variable AWS_REGION', 'variable AWS_REGION'],
    [{ kind: 'file', file: 'a.yml', line: 1, column: 2 }, 'a.yml:1:2', 'a.yml:1:2'],
  ])('says of the place %j where it is', (place, action, terminal) => {
    expect([plain(explainPlace(place)), told(explainPlace(place))]).toEqual([action, terminal])
  })
})

test('what a repeated flag gives is asked for by value, not by line', () => {
  const { problems } = gather<unknown>([
    ...['{}', 'DB: db', 'DB="db"'].map(parseSecretLines),
    parseAllowedSecrets('#'),
    parseReplacements('orders'),
  ])
  const texts = problems.flatMap(({ message, remedy }) => [told(message), told(remedy)])
  expect(texts).toHaveLength(10)
  expect(texts.filter((text) => /\blines?\b/.test(text))).toEqual([])
})

test('every input has a flag, but for those of the action alone', () => {
  const without = Object.keys(inputDefaults).filter((each) => flagOf(each) === undefined)
  expect(without).toEqual(flagless)
})

describe('the source', () => {
  const sources = globSync('src/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')] as const)

  test('names only inputs that exist', () => {
    const named = sources.flatMap(([, text]) =>
      [...text.matchAll(/\b(?:input|setting)\('([^']*)'/g)].map(([, each = '']) => each),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((each) => !Object.hasOwn(inputDefaults, each))).toEqual([])
  })

  /** Files whose words no terminal shows, and those that have other words for it. */
  const inWorkflows =
    /^src\/(report|model\/catalog|declare\/schema|approvals)\/|^src\/(base-branch|branch-tip|history|required-commit|organization-rules|inputs\/mode|declare\/inputs|declare\/file\/find-config|declare\/secret\/unusable-text|plan\/configuration\/replacements|text\/sentence)\.ts$/

  test('calls no input by that word where a terminal has a flag', () => {
    const lines = sources.flatMap(([file, text]) =>
      inWorkflows.test(file) ? [] : text.split('\n').map((line) => [file, line] as const),
    )
    const isSaid = (line: string) => !/^ *(\/?\*|\/\/)/.test(line) && /\binputs? (`|\$\{name\()/.test(line)
    expect(lines.filter(([file, line]) => file !== 'src/terminal/speech.ts' && isSaid(line))).toEqual([])
  })
})

test('a plan shows in whole what is there to be copied, and where an input is', () => {
  const snippets = [{ title: say`Statement for ${name('shared')}`, json: '{\n  "Effect": "Allow"\n}' }]
  const place = { kind: 'input', input: 'secrets', line: 1 } as const
  const remedy = say`Change the ${input('stage')}.`
  const finding = aFinding({ severity: 'warning', code: 'secret-other-account', snippets, place, remedy })
  const functions = [anUnchangedFunctionPlan({ label: 'orders', findings: [finding] })]
  const text = planText(aPlan({ functions }), { width: 60, paint: (_, each) => each })
  expect(text).toContain('\n      Statement for shared:\n      {\n        "Effect": "Allow"\n      }\n')
  expect(text).toContain('→ Change the flag --stage.')
  expect(text).toContain('secret-other-account, flag --secret, value 1')
})
