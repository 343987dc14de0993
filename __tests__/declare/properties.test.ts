import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { configJsonSchema } from '../../schema/json-schema.ts'
import { parseConfig } from '../../src/declare/file/parse-config.ts'
import { declareFunctions } from '../../src/declare/function.ts'
import { parseSecretLines } from '../../src/declare/inputs.ts'
import type { DeclaredSecret, SecretReference } from '../../src/model/declaration.ts'
import { functionKey, secretKey } from '../../src/model/observation.ts'
import { plan } from '../../src/plan/plan.ts'
import { plain, say } from '../../src/text/sentence.ts'
import { aFunction, anArn, anObservation, aParameterArn, aSecret } from '../builders/observation.ts'

const file = '.github/lambda-secrets.yml'

type Secret = string | { readonly secret: string; readonly reason?: string; readonly expires?: string }

interface WrittenFunction {
  readonly secrets?: Readonly<Record<string, Secret>>
  readonly grants?: readonly Secret[]
  readonly describe?: boolean
}

type Functions = Readonly<Record<string, WrittenFunction>>

const secretName = fc.stringMatching(/^[A-Za-z][\w/+=.@!-]{0,40}$/)
const secretArn = fc
  .tuple(
    fc.constantFrom('aws:secretsmanager:us-east-1', 'aws-cn:secretsmanager:cn-north-1'),
    fc.stringMatching(/^\d{12}$/),
    secretName,
  )
  .map(([service, account, name]) => `arn:${service}:${account}:secret:${name}-AbCdEf`)
const parameterName = fc
  .array(fc.stringMatching(/^[b-qB-Q][\w.-]{0,20}$/), { minLength: 1, maxLength: 5 })
  .map((levels) => `/${levels.join('/')}`)
const parameterArn = parameterName.map((name) => `arn:aws:ssm:us-east-1:123456789012:parameter${name}`)
const reference = fc.oneof(
  secretArn,
  secretName,
  parameterArn,
  parameterName.map((name) => `ssm:${name}`),
)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const reason = fc
  .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
  .filter((text) => /^\P{Cc}*\S\P{Cc}*$/u.test(text))
const longForm = fc.record({ secret: reference, reason, expires: day }, { requiredKeys: ['secret'] })
const secret: fc.Arbitrary<Secret> = fc.oneof(reference, longForm)
const variable = fc.stringMatching(/^V[A-Za-z0-9_]{1,20}$/)
const functions: fc.Arbitrary<Functions> = fc.dictionary(
  fc.stringMatching(/^f[\w-]{0,60}$/),
  fc.record(
    {
      secrets: fc.dictionary(variable, secret, { maxKeys: 5 }),
      grants: fc.array(secret, { maxLength: 3 }),
      describe: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { minKeys: 1, maxKeys: 4 },
)

/** The functions of a stage: the same, or null for an inherited one. */
const removable = fc.dictionary(
  fc.stringMatching(/^f[\w-]{0,2}$/),
  fc.option(
    fc.record(
      {
        secrets: fc.option(fc.dictionary(variable, fc.option(secret), { maxKeys: 5 })),
        describe: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  ),
  { maxKeys: 3 },
)

describe('a config file', () => {
  test('declares what was written, as YAML and as JSON', () => {
    fc.assert(
      fc.property(functions, (written) => {
        const config = { version: 1, functions: written }
        for (const text of [stringify(config), JSON.stringify(config), JSON.stringify(config, null, '\t')]) {
          expect(declared(text)).toEqual(
            Object.entries(written).map(([label, each]) => ({ label, ...meaning(each) })),
          )
        }
      }),
    )
  })

  test('that is right has nothing that its JSON Schema refuses', () => {
    const validate = new Ajv({ strict: false }).compile(configJsonSchema())
    fc.assert(fc.property(functions, (written) => validate({ version: 1, functions: written })))
  })

  test('declares the same set whatever the order of its keys', () => {
    fc.assert(
      fc.property(functions, (written) => {
        const turned = reverseKeys({ version: 1, functions: written })
        expect(asSet(declared(stringify(turned)))).toEqual(
          asSet(declared(stringify({ version: 1, functions: written }))),
        )
      }),
    )
  })

  test('reports every problem at a place within itself, whatever damage was done', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(20),
      text: fc.oneof(
        fc.constantFrom('\t', ':', '*', '&a ', '{', ']', '"', '\n', ' - ', '!!x ', '---\n', 'null', '<<'),
        fc.string(),
      ),
    })
    fc.assert(
      fc.property(functions, fc.array(damage, { minLength: 1, maxLength: 3 }), (written, damages) => {
        const intact = stringify({ version: 1, functions: written })
        const text = damages.reduce((damaged, { at, length, text: inserted }) => {
          const start = Math.floor(at * damaged.length)
          return damaged.slice(0, start) + inserted + damaged.slice(start + length)
        }, intact)
        const lines = text.split('\n')
        for (const { place, message, remedy } of parseConfig(
          { file, text },
          { stage: undefined, region: undefined },
        ).problems) {
          if (place.kind !== 'file') throw new Error('a problem of a file is not in the file')
          expect(place.file).toBe(file)
          expect(place.line).toBeLessThanOrEqual(lines.length)
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1)
          expect(plain(say`${message} ${remedy}`)).toMatch(/^\P{Cc}{1,500}$/u)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('the plan never depends on the order of keys or on their layer', () => {
  const layers = fc.record({ functions, stages: fc.record({ prod: fc.record({ functions: removable }) }) })
  fc.assert(
    fc.property(layers, (written) => {
      const config = { version: 1, ...written }
      expect(stepsOf(stringify(reverseKeys(config)))).toEqual(stepsOf(stringify(config)))
    }),
  )
})

test('lines declare what was written, whatever blanks, comments and line endings surround it', () => {
  const blank = fc.constantFrom('', ' ', '\t', '  ')
  const noise = fc.constantFrom('', ' # a comment', '\t#', '\n\n', '\n# NAME=x\n')
  const line = fc.record({ variable, reference, before: blank, between: blank, after: noise })
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (written, end) => {
      const text = written
        .map(
          ({ variable: name, reference: raw, before, between, after }) =>
            `${before}${name}${between}=${between}${raw}${after}`,
        )
        .join('\n')
        .replaceAll('\n', end)
      const { values, problems } = parseSecretLines(text)
      expect(problems).toEqual([])
      expect(values.map(secretMeaning)).toEqual(
        written.map(({ variable: name, reference: raw }) => ({ variable: name, raw })),
      )
    }),
  )
})

function nameArn({ kind, name }: Extract<SecretReference, { readonly name: string }>): string {
  return kind === 'secret' ? anArn(name) : aParameterArn(name)
}

/** The writes for the stage `prod`, function by function, if AWS has all functions and secrets. */
function stepsOf(text: string): ReadonlyMap<string, unknown> {
  const { values } = parseConfig({ file, text }, { stage: 'prod', region: 'us-east-1' })
  const settings = {
    ...({ alias: undefined, describe: false, extension: false, publish: false } as const),
    ...{ takeOverFrom: [], adopt: [], replacements: [] },
  }
  const declared = declareFunctions(values, { ...settings, policyName: 'lambda-secrets-{function}' })
  const secrets = new Map(
    declared.values.flatMap((each) =>
      (each.secrets ?? []).map(({ reference: known }) => {
        const arn = 'arn' in known ? known.raw : nameArn(known)
        return [secretKey(each.region, known), aSecret(arn)] as const
      }),
    ),
  )
  const found = declared.values.map(
    ({ region, functionName }) =>
      [functionKey(region, functionName), aFunction({ name: functionName })] as const,
  )
  const observation = { ...anObservation({}), functions: new Map(found), secrets }
  const { functions: plans } = plan({ functions: declared.values }, observation, {
    prune: true,
    removing: false,
  })
  return new Map(
    plans.toSorted((a, b) => (a.label < b.label ? -1 : 1)).map(({ label, steps }) => [label, steps]),
  )
}

/** What `text` declares, without places. */
function declared(text: string) {
  const { values, problems } = parseConfig({ file, text }, { stage: undefined, region: undefined })
  expect(problems).toEqual([])
  return values.map(({ label, secrets, describe: describes }) => ({
    label,
    secrets: secrets?.map(secretMeaning),
    describe: describes,
  }))
}

function secretMeaning({ variable: name, reference: { raw }, place: _, ...rest }: DeclaredSecret) {
  return { variable: name, raw, ...rest }
}

/** The meaning of a written function, in the form of `declared`. */
function meaning({ secrets, grants, describe: describes }: WrittenFunction) {
  const long = (written: Secret) => (typeof written === 'string' ? { secret: written } : written)
  const variables = Object.entries(secrets ?? {}).map(([name, written]) => ({
    variable: name,
    ...long(written),
  }))
  const plain = (grants ?? []).map((written) => ({ variable: undefined, ...long(written) }))
  const all = [...variables, ...plain].map(({ secret: raw, ...rest }) => ({ ...rest, raw }))
  return { secrets: secrets === undefined && grants === undefined ? undefined : all, describe: describes }
}

function asSet(values: ReturnType<typeof declared>): readonly string[] {
  return values
    .map(({ secrets, ...rest }) =>
      JSON.stringify([rest, secrets?.map((each) => JSON.stringify(each)).sort()]),
    )
    .sort()
}

/** `value` with the keys of every map in reverse; lists keep their order. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reverseKeys(each)]),
  )
}
