import { describe, expect, test } from '@jest/globals'
import { wordingAt } from '../../src/model/catalog/wording.ts'
import type { Place } from '../../src/model/place.ts'
import { plan } from '../../src/plan/plan.ts'
import { plain } from '../../src/text/sentence.ts'
import { orders, planOf, withPolicy } from '../builders/findings.ts'
import { aDeclaration, aFunction, aFunctionDeclaration, anObservation } from '../builders/observation.ts'

const inFile = (file: string): Place => ({ kind: 'file', file, line: 1, column: 1 })

describe('a remedy is written in the words of the place where it is read', () => {
  test.each([
    ['.github/lambda-secrets.yml', 'write secrets: {}.'],
    ['zappa_settings.json', 'write "aws_secrets": [].'],
    ['deploy/zappa_settings.toml', 'write aws_secrets = [].'],
    ['zappa_settings.yml', 'write aws_secrets: [].'],
  ])('a function of %s that declares no secrets', (file, expected) => {
    const declared = aFunctionDeclaration({ secrets: undefined, place: inFile(file) })
    const observation = anObservation({ functions: { [declared.functionName]: aFunction() } })
    const { functions } = plan(aDeclaration(declared), observation, { prune: true, removing: false })
    const [finding] = functions[0]?.findings ?? []
    expect(finding?.code).toBe('function-left-alone')
    expect(finding && plain(finding.remedy)).toContain(expected)
  })

  test.each([
    ['.github/lambda-secrets.yml', /write adopt: (p\w+) for the function, or set the input adopt to \1\./],
    ['zappa_settings.json', /document, set the input adopt to p\w+\./],
  ])('a function of %s whose policy something else wrote', (file, expected) => {
    const functions = [{ ...orders, place: inFile(file) }]
    const planned = planOf({ functions, world: withPolicy('{"Statement":[]}') })
    const foreign = planned.functions[0]?.findings.find(({ code }) => code === 'policy-foreign')
    expect(foreign && plain(foreign.remedy)).toMatch(expected)
  })

  test('nothing but a config file is told of keys that only a config file has', () => {
    const places = [{ kind: 'input', input: 'secrets' } as const, inFile('zappa_settings.json')]
    for (const words of places.map(wordingAt)) {
      expect(plain(words.noSecrets)).not.toContain('secrets: {}')
      expect(plain(words.withReason)).toContain('config file')
      expect(plain(words.withExpiry)).toContain('config file')
      expect(plain(words.withoutVariable)).toContain('config file')
      expect(plain(words.withoutExtension)).toContain('input')
      expect(words.withReplace).toBeUndefined()
      const consent = words.consent({ key: 'take-over', input: 'take-over-from', value: 'MARK' })
      expect(plain(consent)).toBe('set the input take-over-from to MARK')
    }
  })
})
