/**
 * A settings file as Zappa would find it, and what it must mean: Zappa itself is asked the same by `npm run test:zappa`.
 */
export interface ZappaCase {
  readonly name: string
  /** Name of the folder that Zappa runs in. */
  readonly folder: string
  /** By name; more than one shows which Zappa takes. */
  readonly files: Readonly<Record<string, string>>
  readonly stage?: string
  /** AWS_DEFAULT_REGION; `us-east-1` unless given, `''` for none. */
  readonly region?: string
  readonly expect: ZappaMeaning | RegExp
}

/** The function that Zappa deploys, and the secrets that are declared for it, `undefined` where none are spoken of. */
export interface ZappaMeaning {
  readonly function: string
  readonly region: string
  readonly secrets: readonly string[] | undefined
  readonly remarks?: readonly string[]
}

/** The full ARN of a secret. */
export function sm(region: string, name: string): string {
  return `arn:aws:secretsmanager:${region}:111122223333:secret:${name}`
}

const db = sm('us-east-1', 'db-AbCdEf')
const json = (text: string) => ({ 'zappa_settings.json': text })
const yaml = (text: string) => ({ 'zappa_settings.yml': text })
const toml = (text: string) => ({ 'zappa_settings.toml': text })

/** A stage `dev` of a project `shop` with one secret, in one line of JSON. */
const shop = (settings: object) => json(JSON.stringify({ dev: { project_name: 'shop', ...settings } }))
const shopMeans = (
  secrets: readonly string[] | undefined,
  remarks: readonly string[] = [],
): ZappaMeaning => ({
  function: 'shop-dev',
  region: 'us-east-1',
  secrets,
  remarks,
})

const [reader, writer] = ['dbreader_prod-abcd', 'dbwriter_prod-efgh'].map(
  (name) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`,
)

const original: ZappaCase = {
  name: 'the wish of Zappa issue 1305: two ARNs of four characters, stage production',
  folder: 'dbviewer',
  stage: 'production',
  files: json(`{
    "production": {
        "app_function": "app.app",
        "aws_region": "us-east-1",
        "project_name": "planttracer",
        "aws_secrets": ["${reader}", "${writer}"]
    }
}`),
  expect: {
    function: 'planttracer-production',
    region: 'us-east-1',
    secrets: [`DBREADER_PROD_ABCD_SECRET_ARN ${reader}`, `DBWRITER_PROD_EFGH_SECRET_ARN ${writer}`],
  },
}

const chain =
  json(`{"common": {"project_name":"Billing_API","aws_region":"eu-west-1","environment_variables":{"A":"1"},
            "aws_secrets":["${sm('eu-west-1', 'billing/db-AbCdEf')}","${sm('eu-west-1', 'billing/stripe-GhIjKl')}"]},
 "prod_eu":{"extends":"common","environment_variables":{"B":"2"}},
 "prod_us":{"extends":"prod_eu","aws_region":"us-east-1","aws_secrets":["${sm('us-east-1', 'billing/db-MnOpQr')}"]},
 "scratch":{"extends":"prod_us","aws_secrets":[]}}`)

const wx = sm('us-west-2', 'wx/api-Zz11Yy')
const anchors =
  yaml(`base: &base {project_name: weather_relay, manage_roles: no, role_name: shared-lambda-role,
  role_arn: "arn:aws:iam::111122223333:role/platform/shared-lambda-role", aws_secrets: [&wx "${wx}"]}
dev_us_west_2: {<<: *base, aws_region: us-west-2, environment_variables: {WX_SECRET: *wx}}
qa: {<<: *base, aws_region: ~, aws_secrets: {WX_SECRET: *wx}}
`)

const gov = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:svc/key-aB3dE9'
const tables = toml(`title = "not a stage"
[dev]
aws_secrets = ["${gov}"]
[dev.aws_environment_variables]
SVC_KEY = "${gov}"
["dev-gov"]
extends = "dev"
aws_region = "us-gov-west-1"
role_name = "svc-exec"
`)

const today =
  json(`{"prod":{"project_name":"orders","aws_region":"ap-south-1","role_arn":"arn:aws:iam::111122223333:role/ci-made","manage_roles":"false",
 "environment_variables":{"AWS":"YES","DBREADER":"${sm('ap-south-1', 'dbreader_prod-734sQx')}"},"aws_environment_variables":{"DBWRITER":"${sm('ap-south-1', 'dbwriter_prod-91kLmN')}","PORT":8080},
 "extra_permissions":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":"${sm('ap-south-1', 'dbreader_prod-*')}"}]}}`)

const errors =
  json(`{"$schema":"x","ok":{"project_name":"pay","aws_secrets":["${sm('eu-west-1', 'a-AbCdEf')}","${sm('eu-west-1', 'a-AbCdEf')}"]},"loop":{"extends":"loop"},
 "orphan":{"extends":"nope"},"nul":null,"pn":{"project_name":null},"ring":{"extends":"gnir"},"gnir":{"extends":"ring"},
 "long":{"project_name":"checkout-reporting-and-reconciliation"}}`)

/** The samples that this reader was built on. */
const samples: readonly ZappaCase[] = [
  {
    name: 'Hjson with comments, no quotes and trailing commas; the only stage; the folder as project',
    folder: 'my-awesome-flask-service',
    files: json(`{ // one stage
  dev: { "app_function": "app.app", "num_retained_versions": null, "memory_size": 512,
         "aws_secrets": ["${db}",], }, }`),
    expect: { function: 'my-awesome-flas-dev', region: 'us-east-1', secrets: [`DB_SECRET_ARN ${db}`] },
  },
  {
    name: 'extends, whole values at a time',
    folder: 'x',
    files: chain,
    stage: 'prod_eu',
    expect: {
      function: 'billing-api-prod-eu',
      region: 'eu-west-1',
      secrets: [
        `DB_SECRET_ARN ${sm('eu-west-1', 'billing/db-AbCdEf')}`,
        `STRIPE_SECRET_ARN ${sm('eu-west-1', 'billing/stripe-GhIjKl')}`,
      ],
    },
  },
  {
    name: 'extends over two levels, with other secrets',
    folder: 'x',
    files: chain,
    stage: 'prod_us',
    expect: {
      function: 'billing-api-prod-us',
      region: 'us-east-1',
      secrets: [`DB_SECRET_ARN ${sm('us-east-1', 'billing/db-MnOpQr')}`],
    },
  },
  {
    name: 'an empty list removes inherited secrets',
    folder: 'x',
    files: chain,
    stage: 'scratch',
    expect: { function: 'billing-api-scratch', region: 'us-east-1', secrets: [] },
  },
  {
    name: 'several stages, none selected',
    folder: 'x',
    files: chain,
    expect: /several stages, and none is selected.*common, prod_eu, prod_us or scratch/,
  },
  {
    name: 'YAML with anchors and merge keys, the name taken from the variables',
    folder: 'x',
    files: anchors,
    stage: 'dev_us_west_2',
    expect: { function: 'weather-relay-dev-us-west-2', region: 'us-west-2', secrets: [`- ${wx}`] },
  },
  {
    name: 'YAML with a map of secrets, and a region that is null',
    folder: 'x',
    files: anchors,
    stage: 'qa',
    region: 'us-west-2',
    expect: { function: 'weather-relay-qa', region: 'us-west-2', secrets: [`WX_SECRET ${wx}`] },
  },
  {
    name: 'TOML with a stage in quotes that extends another, in another partition',
    folder: 'data_pipeline.service',
    files: tables,
    stage: 'dev-gov',
    expect: { function: 'data-pipeline-s-dev-gov', region: 'us-gov-west-1', secrets: [`- ${gov}`] },
  },
  {
    name: 'TOML with the region of the workflow',
    folder: 'data_pipeline.service',
    files: tables,
    stage: 'dev',
    region: 'eu-west-1',
    expect: { function: 'data-pipeline-s-dev', region: 'eu-west-1', secrets: [`- ${gov}`] },
  },
  {
    name: 'TOML with text instead of a stage',
    folder: 'x',
    files: tables,
    stage: 'title',
    expect: /"title" is not a stage/,
  },
  {
    name: 'ARNs only in variables, as they must be without aws_secrets',
    folder: 'x',
    files: today,
    expect: {
      function: 'orders-prod',
      region: 'ap-south-1',
      secrets: [
        `- ${sm('ap-south-1', 'dbreader_prod-734sQx')}`,
        `- ${sm('ap-south-1', 'dbwriter_prod-91kLmN')}`,
      ],
    },
  },
  {
    name: 'the same ARN twice',
    folder: 'x',
    files: errors,
    stage: 'ok',
    region: 'eu-west-1',
    expect: {
      function: 'pay-ok',
      region: 'eu-west-1',
      secrets: [`A_SECRET_ARN ${sm('eu-west-1', 'a-AbCdEf')}`],
    },
  },
  {
    name: 'a stage that extends itself',
    folder: 'x',
    files: errors,
    stage: 'loop',
    expect: /circle: "loop" extends "loop"/,
  },
  {
    name: 'stages that extend each other',
    folder: 'x',
    files: errors,
    stage: 'ring',
    expect: /circle: "ring" extends "gnir" extends "ring"/,
  },
  {
    name: 'a stage that extends an unknown one',
    folder: 'x',
    files: errors,
    stage: 'orphan',
    expect: /no stage "nope"/,
  },
  { name: 'a stage that is null', folder: 'x', files: errors, stage: 'nul', expect: /"nul" is not a stage/ },
  {
    name: 'a project name that is null',
    folder: 'x',
    files: errors,
    stage: 'pn',
    expect: /project_name is not text/,
  },
  {
    name: 'an unknown stage',
    folder: 'x',
    files: errors,
    stage: 'okk',
    expect: /no stage "okk".*Did you mean "ok"/,
  },
  {
    name: 'a long project name',
    folder: 'x',
    files: errors,
    stage: 'long',
    expect: {
      function: 'checkout-reporting-and-reconciliation-long',
      region: 'us-east-1',
      secrets: undefined,
    },
  },
]

const names: readonly ZappaCase[] = [
  ...[
    { folder: 'hello-world-ap-p-x', expected: 'hello-world-ap-dev' },
    { folder: 'Ünïcode_Äpp', expected: 'unicode-app-dev' },
    { folder: "it's", expected: 'it-s-dev' },
    { folder: '1,000 things', expected: '1000-things-dev' },
    { folder: '...', expected: 'dev' },
    { folder: 'a.b_c  d--e', expected: 'a-b-c-d-e-dev' },
    { folder: 'Ǻgir', expected: 'agir-dev' },
  ].map(({ folder, expected }) => ({
    name: `the folder ${folder}`,
    folder,
    files: json('{"dev": {}}'),
    expect: { function: expected, region: 'us-east-1', secrets: undefined },
  })),
  ...[
    { project: 'a'.repeat(81), name: 'too long' },
    { project: '', name: 'empty' },
    { project: 'my app', name: 'with a blank' },
    { project: 'my.app', name: 'with a dot' },
    { project: 7, name: 'that is a number' },
  ].map(({ project, name }) => ({
    name: `a project name ${name}`,
    folder: 'x',
    files: shop({ project_name: project }),
    expect: /project_name is .* which Zappa refuses/,
  })),
]

const choices: readonly ZappaCase[] = [
  {
    name: 'a key that an underscore comments out, as JSON has no comments',
    folder: 'x',
    files: json('{"dev": {"project_name": "pay", "_aws_secrets": ["db"]}}'),
    expect: { function: 'pay-dev', region: 'us-east-1', secrets: undefined },
  },
  {
    name: 'JSON before TOML before YAML',
    folder: 'x',
    files: {
      ...yaml('dev: {project_name: yml}'),
      ...toml('[dev]\nproject_name = "toml"'),
      ...json('dev: {"project_name": "json"}'),
    },
    expect: { function: 'json-dev', region: 'us-east-1', secrets: undefined },
  },
  {
    name: 'TOML before YAML',
    folder: 'x',
    files: { ...yaml('dev: {project_name: yml}'), ...toml('[dev]\nproject_name = "toml"') },
    expect: { function: 'toml-dev', region: 'us-east-1', secrets: undefined },
  },
  {
    name: '.yml before .yaml',
    folder: 'x',
    files: { 'zappa_settings.yaml': 'dev: {project_name: yaml}', ...yaml('dev: {project_name: yml}') },
    expect: { function: 'yml-dev', region: 'us-east-1', secrets: undefined },
  },
  {
    name: '.yaml alone',
    folder: 'x',
    files: { 'zappa_settings.yaml': 'dev: {project_name: yaml}' },
    expect: { function: 'yaml-dev', region: 'us-east-1', secrets: undefined },
  },
  {
    name: 'a $schema beside the only stage',
    folder: 'x',
    files: json('{"$schema": "x", "dev": {}}'),
    expect: /no stage is selected.*Set the input stage to dev/,
  },
  {
    name: 'no region anywhere',
    folder: 'x',
    files: shop({}),
    region: '',
    expect: /No region is known for function shop-dev/,
  },
  { name: 'a stage of a list', folder: 'x', files: json('{"dev": []}'), expect: /"dev" is not a stage/ },
  {
    name: 'extends that is a list',
    folder: 'x',
    files: json('{"dev": {"extends": ["a"]}, "a": {}}'),
    stage: 'dev',
    expect: /extends is not text/,
  },
  {
    name: 'extends that is empty',
    folder: 'x',
    files: json('{"dev": {"extends": "", "project_name": "shop"}}'),
    expect: shopMeans(undefined),
  },
  {
    name: 'a null that hides what is inherited',
    folder: 'x',
    files: json(
      `{"a": {"project_name": "shop", "aws_secrets": ["${db}"]}, "dev": {"extends": "a", "aws_secrets": null}}`,
    ),
    stage: 'dev',
    expect: shopMeans([]),
  },
]

const forms: readonly ZappaCase[] = [
  ...[
    { name: 'one text', value: db, secrets: [`DB_SECRET_ARN ${db}`] },
    { name: 'NAME=ARN', value: [`DB=${db}`], secrets: [`DB ${db}`] },
    { name: 'one-key maps', value: [{ DB: db }], secrets: [`DB ${db}`] },
    {
      name: 'a map',
      value: { DB: db, OTHER_ARN: 'legacy/db' },
      secrets: [`DB ${db}`, 'OTHER_ARN legacy/db'],
    },
    { name: 'an empty map', value: {}, secrets: [] },
    { name: 'null', value: null, secrets: [] },
  ].map(({ name, value, secrets }) => ({
    name: `aws_secrets as ${name}`,
    folder: 'x',
    files: shop({ aws_secrets: value }),
    expect: shopMeans(secrets),
  })),
  {
    name: 'a name that a variable with the same value already has',
    folder: 'x',
    files: shop({ aws_secrets: { DB: db }, aws_environment_variables: { DB: db } }),
    expect: shopMeans([`- ${db}`]),
  },
  {
    name: 'a name beside a variable of another name with the same value',
    folder: 'x',
    files: shop({ aws_secrets: { DB: db }, environment_variables: { OLD_DB: db } }),
    expect: shopMeans([`DB ${db}`]),
  },
  {
    name: 'a name that environment_variables shadows',
    folder: 'x',
    files: shop({ aws_secrets: { DB: db }, environment_variables: { DB: 'hunter2' } }),
    expect: shopMeans([`DB ${db}`], ['variable-shadowed']),
  },
  {
    name: 'a derived name that Zappa resets with each update',
    folder: 'x',
    files: shop({ aws_secrets: [db], aws_environment_variables: { DB_SECRET_ARN: 'hunter2' } }),
    expect: shopMeans([`DB_SECRET_ARN ${db}`], ['variable-shadowed']),
  },
  {
    name: 'callbacks that may change the settings',
    folder: 'x',
    files: shop({ aws_secrets: [db], callbacks: { settings: 'hooks.change', post: 'hooks.done' } }),
    expect: shopMeans([`DB_SECRET_ARN ${db}`], ['settings-in-code']),
  },
  {
    name: 'variables that are not text',
    folder: 'x',
    files: shop({ environment_variables: { PORT: 8080 } }),
    expect: /"PORT" is not text/,
  },
  {
    name: 'variables that are null',
    folder: 'x',
    files: shop({ environment_variables: null }),
    expect: /environment_variables is not a map/,
  },
]

const syntax: readonly ZappaCase[] = [
  {
    name: 'Hjson without braces, with text of several lines and of none',
    folder: 'x',
    files: json(`# settings
dev:
{
  project_name: shop
  description:
    '''
    two
      lines
    '''
  url: http://x // no comment
  list: [
    a
    b, c
    1, true
    null
  ]
  "q": 'it is', n: -1.5e3, i: 007
}
`),
    expect: shopMeans(undefined),
  },
  {
    name: 'Hjson with duplicate keys, the last of which counts, and a byte order mark',
    folder: 'x',
    files: json(
      `\uFEFF{"dev": {"project_name": "old"}, /* again */ "dev": {"project_name": "shop", "u": "\\u00e9\\n"}}`,
    ),
    expect: shopMeans(undefined),
  },
  {
    name: 'Hjson that ends too soon',
    folder: 'x',
    files: json('{"dev": {"project_name": "shop"'),
    expect: /not well-formed Hjson/,
  },
  {
    name: 'Hjson with open quotes',
    folder: 'x',
    files: json('{"dev": "x\n}'),
    expect: /not well-formed Hjson/,
  },
  {
    name: 'YAML with duplicate keys, the last of which counts',
    folder: 'x',
    files: yaml(
      `dev:\n  project_name: old\n  project_name: shop\n  debug: off\n  port: 0o17\n  mode: 0644\n  when: 12:30:45\n`,
    ),
    expect: shopMeans(undefined),
  },
  {
    name: 'YAML with a list of merges',
    folder: 'x',
    files: yaml(`.a: &a {project_name: shop}\n.b: &b {aws_secrets: ["${db}"]}\ndev:\n  <<: [*a, *b]\n`),
    stage: 'dev',
    expect: shopMeans([`DB_SECRET_ARN ${db}`]),
  },
  {
    name: 'YAML of two documents',
    folder: 'x',
    files: yaml('dev: {}\n---\nqa: {}\n'),
    expect: /second YAML document/,
  },
  {
    name: 'YAML that ends in a colon',
    folder: 'x',
    files: yaml(`dev:\n  aws_secrets: ${db}:password::\n`),
    expect: /YAML reads this as a map because of the colon/,
  },
  {
    name: 'YAML in which text is what PyYAML reads as text',
    folder: 'x',
    files: yaml(
      'n:\n  project_name: 1e3\n  environment_variables: {A1: y, A2: 08, A3: 1.0e3, A4: 0o17, A5: 2001-1-1}\n',
    ),
    expect: { function: '1e3-n', region: 'us-east-1', secrets: undefined },
  },
  ...['off', '014', '1_000', '12:30', '1.', '.inf', '~'].map((value) => ({
    name: `YAML in which ${value} is no text`,
    folder: 'x',
    files: yaml(`dev:\n  project_name: shop\n  environment_variables: {FLAG: ${value}}\n`),
    expect: /"FLAG" is not text/,
  })),
  ...['yes', '2024', '~', '[a, b]'].map((stage) => ({
    name: `YAML with the stage ${stage}, which Python cannot join to a name`,
    folder: 'x',
    files: yaml(`${stage}: {project_name: shop}\n`),
    expect: /Put the key in quotes|Write the key as text/,
  })),
  {
    name: 'YAML that claims to be of another version, which PyYAML does not heed',
    folder: 'x',
    files: yaml('%YAML 1.2\n---\ndev: {project_name: shop, environment_variables: {FLAG: yes}}\n'),
    expect: /"FLAG" is not text/,
  },
  {
    name: 'YAML with such a stage in quotes',
    folder: 'x',
    files: yaml(`"2024": {project_name: shop}\n`),
    expect: { function: 'shop-2024', region: 'us-east-1', secrets: undefined },
  },
  {
    name: 'YAML with a comment that ends where Python ends a line',
    folder: 'x',
    files: yaml('dev: # the only one\u2028qa: {}\n  project_name: shop\n'),
    expect: /Zappa begins a new line after the invisible character/,
  },
  ...Object.entries({
    YAML: yaml('dev: # the only one\r  project_name: shop\r'),
    Hjson: json('{ // a comment\r  "dev": {"project_name": "shop"}\r}'),
  }).map(([format, files]) => ({
    name: `${format} whose lines end in carriage returns`,
    folder: 'x',
    files,
    expect: shopMeans(undefined),
  })),
  { name: 'an empty YAML file', folder: 'x', files: yaml(''), expect: /must be a map of stages/ },
  {
    name: 'TOML with dotted keys and inline tables',
    folder: 'x',
    files: toml(`dev.project_name = "shop"\ndev.aws_secrets = { DB = "${db}" }\n`),
    expect: shopMeans([`DB ${db}`]),
  },
  {
    name: 'TOML with a duplicate key',
    folder: 'x',
    files: toml('[dev]\na = 1\na = 2\n'),
    expect: /not well-formed TOML/,
  },
  ...['["db", {DB = "b"}]', '[[1, 2.5], [3]]', '{DB = ["a", 1]}'].map((value) => ({
    name: `TOML in which ${value} mixes kinds`,
    folder: 'x',
    files: toml(`[dev]\nproject_name = "shop"\nlist = ${value}\n`),
    expect: /list mixes kinds of values/,
  })),
  {
    name: 'TOML with lists of one kind each',
    folder: 'x',
    files: toml(
      `[dev]\nproject_name = "shop"\naws_secrets = [{DB = "${db}"}, {OTHER = 'legacy/db'}]\nx = [[1], ["a"], []]\ny = [1, 0x10]\nz = [1.5, 2.0]\n`,
    ),
    expect: shopMeans([`DB ${db}`, 'OTHER legacy/db']),
  },
  { name: 'an empty TOML file', folder: 'x', files: toml(''), expect: /settings have no stage/ },
]

export const zappaCases: readonly ZappaCase[] = [
  original,
  ...samples,
  ...names,
  ...choices,
  ...forms,
  ...syntax,
]
