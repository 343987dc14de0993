import { describe, expect, test } from '@jest/globals'
import { DeclarationError, formatProblem } from '../../src/model/problem.ts'
import { countSteps } from './steps.ts'
import { configPath, declareIn, type Setting } from './workspace.ts'

const head = 'version: 1\n'

function repeat(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

function config(text: string, stage?: string): Setting {
  return { files: { [configPath]: text }, ...(stage !== undefined && { inputs: { stage } }) }
}

/** Zappa's settings as YAML, TOML or JSON, by the ending. */
function zappa(ending: string, text: string): Setting {
  return { files: { [`zappa_settings.${ending}`]: text } }
}

async function problemsOf(setting: Setting): Promise<readonly string[]> {
  try {
    await declareIn(setting)
    return []
  } catch (error) {
    if (error instanceof DeclarationError) return error.problems.map(formatProblem)
    throw error
  }
}

const sorts = {
  functions: (count: number) => config(`${head}functions:\n${repeat(count, (i) => `  f${i}: {}\n`)}`),
  stages: (count: number) =>
    config(
      `${head}functions: { f: {} }\nstages:\n  s0: {}\n${repeat(count - 1, (i) => `  s${i + 1}: { extends: s${i} }\n`)}`,
      `s${count - 1}`,
    ),
  'a circle of stages': (count: number) =>
    config(
      `${head}functions: { f: {} }\nstages:\n${repeat(count, (i) => `  s${i}: { extends: s${(i + 1) % count} }\n`)}`,
      's0',
    ),
  'equal secrets': (count: number) =>
    config(`${head}functions:\n  f:\n    secrets:\n${repeat(count, () => '      - a\n')}`),
  'colliding secrets': (count: number) =>
    config(`${head}functions:\n  f:\n    secrets:\n${repeat(count, (i) => `      - p${i}/a\n`)}`),
  grants: (count: number) =>
    config(`${head}functions:\n  f:\n    grants:\n${repeat(count, (i) => `      - g${i}\n`)}`),
  'wrong grants': (count: number) =>
    config(`${head}functions:\n  f:\n    grants:\n${repeat(count, (i) => `      - [${i}]\n`)}`),
  patterns: (count: number) =>
    config(`${head}allowed-secrets:\n${repeat(count, (i) => `  - p${i}/*\n`)}functions: { f: {} }\n`),
  aliases: (count: number) =>
    config(`${head}functions:\n  f: &f { secrets: { A_ARN: a } }\n${repeat(count, (i) => `  f${i}: *f\n`)}`),
  'lines of the input': (count: number): Setting => ({
    inputs: { function: 'f', secrets: repeat(count, (i) => `V${i}_ARN=s${i}\n`) },
  }),
  "Zappa's stages": (count: number) =>
    zappa('json', `{"s0": {}${repeat(count - 1, (i) => `, "s${i + 1}": {"extends": "s${i}"}`)}}`),
  "Zappa's secrets": (count: number) =>
    zappa(
      'toml',
      `[dev]\nproject_name = "x"\naws_secrets = [${repeat(count, (i) => `"s${i}", `)}]\n[dev.environment_variables]\n${repeat(count, (i) => `V${i} = "s${i}"\n`)}`,
    ),
  'syntax errors on one line': (count: number) =>
    config(`${head}functions: ${repeat(count, () => `"${'x'.repeat(40)}" `)}`),
  "ARNs in part in Zappa's variables": (count: number) =>
    zappa(
      'json',
      `{"dev": {"project_name": "x", "environment_variables": {${repeat(count, (i) => `"V${i}": "x arn:aws:secretsmanager:us-east-1:123456789012:secret:s${i}",`)}}}}`,
    ),
  'merge keys': (count: number) =>
    zappa(
      'yml',
      `a0: &a0 {project_name: x}\n${repeat(count - 1, (i) => `a${i + 1}: &a${i + 1}\n  <<: *a${i}\n`)}`,
    ),
}

describe('twice as much takes at most about twice the steps', () => {
  test.each(Object.entries(sorts))('%s', async (_, settingWith) => {
    await problemsOf(settingWith(10))
    const steps = async (count: number) => countSteps(() => problemsOf(settingWith(count)))
    const [less, more] = [await steps(90), await steps(180)]
    expect(more / less).toBeLessThan(2.5)
  })
})

describe('more than a declaration may hold is refused with the number and the place', () => {
  const long = 'x'.repeat(2_049)
  test.each<[string, Setting, RegExp]>([
    [
      'functions',
      sorts.functions(1_001),
      /yml:3:3: "functions" has 1,001 entries\. Write at most 1,000 entries/,
    ],
    ['stages', sorts.stages(201), /yml:4:3: "stages" has 201 entries\. Write at most 200/],
    ['secrets', sorts['equal secrets'](3_000), /yml:5:7: "secrets" has 3,000 entries\. Write at most 500/],
    ['grants', sorts.grants(501), /yml:5:7: "grants" has 501 entries/],
    ['patterns', sorts.patterns(201), /yml:3:3: "allowed-secrets" has 201 entries\. Write at most 200/],
    ['aliases', sorts.aliases(1_001), /yml:1004:\d+: The file has more than 1,000 aliases/],
    [
      'lines',
      sorts['lines of the input'](501),
      /secrets, line 501: There are 501 entries\. Write at most 500/,
    ],
    ['stages of Zappa', sorts["Zappa's stages"](201), /json:1:\d+: Zappa's settings have 201 stages/],
    ['secrets of Zappa', sorts["Zappa's secrets"](501), /toml:3:\d+: The stage has 501 secrets/],
    [
      'characters',
      config(`${head}functions: { f: { grants: [${long}] } }\n`),
      /yml:2:28: .*has 2,049 characters/,
    ],
    ['a key', config(`${head}functions: { ${'f'.repeat(257)}: {} }\n`), /yml:2:14: .*has 257 characters/],
    ['a line', { inputs: { function: 'f', secrets: long } }, /secrets, line 1: This has 2,049 characters/],
    [
      'a pattern',
      { inputs: { function: 'f', secrets: 'a', 'allowed-secrets': long } },
      /allowed-secrets, line 1: This has 2,049 characters/,
    ],
    [
      'levels of YAML',
      config(`a: ${'['.repeat(120)}${']'.repeat(120)}\n`),
      /yml:1:105: .*more than 100 levels/,
    ],
    ['levels of TOML', zappa('toml', `a${'.a'.repeat(120)} = 1\n`), /toml:1:1: .*more than 100 levels/],
    ['levels of Hjson', zappa('json', '['.repeat(120)), /json:1:\d+: .*more than 100 levels/],
    [
      'levels of aliases',
      zappa('yml', `a0: &a0 [x]\n${repeat(120, (i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`)}`),
      /yml:\d+:\d+: .*more than 100 levels/,
    ],
    [
      'values of merge keys',
      zappa(
        'yml',
        `a0: &a0 {k: v}\n${repeat(7, (i) => `a${i + 1}: &a${i + 1}\n  <<: [${Array(9).fill(`*a${i}`).join(', ')}]\n`)}`,
      ),
      /yml:\d+:\d+: (.|\n)*more than 100,000 values/,
    ],
  ])('%s', async (_, setting, expected) => {
    const problems = (await problemsOf(setting)).join('\n')
    expect(problems).toMatch(expected)
    expect(problems.length).toBeLessThan(3_000)
  })

  test('seven levels of nine merged aliases take few steps', async () => {
    const text = `a0: &a0 {k: v}\n${repeat(7, (i) => `a${i + 1}: &a${i + 1}\n  <<: [${Array(9).fill(`*a${i}`).join(', ')}]\n`)}`
    expect(await countSteps(() => problemsOf(zappa('yml', text)))).toBeLessThan(200_000)
  })
})

test('a circle of many stages is told in a few words', async () => {
  const [first = ''] = await problemsOf(sorts['a circle of stages'](150))
  expect(first).toMatch(/"s0" extends "s1" .* and so on\. Remove/)
  expect(first.length).toBeLessThan(300)
})
