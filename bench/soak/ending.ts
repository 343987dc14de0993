import type { Call } from '../../sandbox/endpoint/calls.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import { isSecretArn } from '../../src/text/arn.ts'
import type { Episode } from './episode.ts'
import { features } from './features.ts'
import { reached } from './kind.ts'
import { readable, type Watch } from './watch.ts'
import { type LiveFunction, rotatedAfter, type World } from './world.ts'

/** Returns what is wrong with a run's end and outputs, in words. */
export function outputProblems(
  { code, stdout, stderr, summary, outputs }: ActionResult,
  world: World,
): string[] {
  const shown = [stdout, stderr, summary, ...Object.values(outputs)].join('\n')
  const errors = stdout.split('\n').filter((line) => /^::error::(?!The job summary shows)/.test(line))
  const read = world.aws.calls.filter(readsValue)
  return [
    ...leaked(shown, world).map((name) => `the value of ${name} is shown`),
    ...(stderr === '' ? [] : [`stderr has ${stderr}`]),
    ...(/^\s+at .+:\d+:\d+/m.test(shown) ? ['there is a stack trace'] : []),
    ...(shown.includes('This is a bug') ? [`it is taken by surprise: ${stdout}`] : []),
    ...(code === 0 && errors.length > 0 ? [`it succeeds with ${errors.join(' ')}`] : []),
    ...(code === 1 && errors.length !== 1
      ? [`it fails with ${errors.length} sentences: ${errors.join(' ')}`]
      : []),
    ...(code === 0 || code === 1 || code === null ? [] : [`it ends with ${code}`]),
    ...read.map(({ operation }) => `it called ${operation}`),
  ]
}

/** AWS's public parameter for its extension is nobody's secret. */
function readsValue({ operation, input }: Call): boolean {
  const isPublic = String(input.Name).startsWith('/aws/service/aws-parameters-and-secrets-lambda-extension/')
  return /GetSecretValue|GetParameter/.test(operation) && !isPublic
}

/** Returns foreign variables whose value is partly in a text, in a part too long for chance. */
function leaked(shown: string, { functions }: World): readonly string[] {
  return functions.flatMap(({ name, story }) =>
    Object.entries(story.foreign)
      .filter(([, value]) => [0, 12, 24].some((at) => shown.includes(value.slice(at, at + 12))))
      .map(([variable]) => `${variable} of ${name}`),
  )
}

/** Returns what differs from the declaration, in words. */
export function goalProblems(world: World, watch: Watch, { mode, rotated }: Episode): readonly string[] {
  return [
    ...functionProblems(world, watch, mode),
    ...(mode === 'apply' ? rotationProblems(world, rotated) : []),
  ]
}

function rotationProblems({ aws, functions }: World, rotated: readonly string[]): readonly string[] {
  const read = new Set(functions.flatMap(({ story }) => [...Object.values(story.declared), ...story.grants]))
  return rotated
    .filter(
      (name) =>
        aws.secret(name).rotation?.rules.AutomaticallyAfterDays !==
        (read.has(name) ? rotatedAfter : undefined),
    )
    .map((name) => `the rotation of ${name} is not as declared`)
}

function functionProblems(world: World, watch: Watch, mode: Episode['mode']): readonly string[] {
  return world.functions.flatMap((each) => {
    const { declared, grants } = mode === 'apply' ? each.story : { declared: {}, grants: [] }
    const wanted = new Set([...Object.values(declared), ...grants].map(world.arnOf))
    const { variables } = world.aws.function(each.name)
    const missing = Object.entries(declared).filter(
      ([name, secret]) => variables[name] !== world.arnOf(secret),
    )
    return [
      ...missing.map(([name]) => `${each.name} has not the declared ${name}`),
      ...stale(world, watch, each, wanted).map((name) => `${each.name} still has ${name}`),
      ...policyProblems(world, each, wanted),
      ...features.flatMap((feature) => feature.unmet({ world, watch, mode, each })),
    ]
  })
}

/** Returns what an earlier run set and nobody declares now; after meddling, it may look like somebody else's. */
function stale(
  { aws }: World,
  watch: Watch,
  each: LiveFunction,
  wanted: ReadonlySet<string>,
): readonly string[] {
  if (watch.meddled.has(each)) return []
  const survivors = watch.survivors.get(each)
  return Object.entries(aws.function(each.name).variables)
    .filter(([name, value]) => isSecretArn(value) && !wanted.has(value) && !survivors?.has(name))
    .map(([name]) => name)
}

/** Everything declared is granted, and nothing else, except for what a version that is in use still names. */
function policyProblems(world: World, each: LiveFunction, wanted: ReadonlySet<string>): readonly string[] {
  const granted = new Set(readable(world, each))
  const held = new Set(reached(world, each).flatMap((variables) => Object.values(variables)))
  const lacking = [...wanted].filter((arn) => !granted.has(arn))
  const left = [...granted].filter((arn) => !wanted.has(arn) && !held.has(arn))
  const { policies } = world.aws.role(each.roleName)
  const text = policies.get(each.policyName)
  return [
    ...lacking.map((arn) => `${each.name} may not read ${arn}`),
    ...left.map((arn) => `${each.name} may still read ${arn}`),
    ...(text?.includes('s3:') ? [`the policy of ${each.name} grants what nobody declares`] : []),
    ...(policies.has(each.earlierName) ? [`${each.name} has a policy of an earlier name`] : []),
  ]
}
