import { configPath, type Setting } from './workspace.ts'

/** A mistake that a user can make, and each problem that must be reported for it, in order. */
export interface BadDeclaration extends Setting {
  readonly name: string
  readonly expect: readonly { readonly place: string; readonly message: RegExp }[]
}

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod-AbCdEf'
const other = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:stripe-GhIjKl'

/** A config file in its usual place, with `body` after `version: 1`. */
function file(body: string): Pick<Setting, 'files'> {
  return { files: { [configPath]: `version: 1\n${body}` } }
}

/** A config file whose function `orders` has one secret, written as `secret`. */
function fileWithSecret(secret: string): Pick<Setting, 'files'> {
  return file(`functions:\n  orders:\n    secrets:\n      DB_ARN: ${secret}\n`)
}

/** The inputs `function` and `secrets`. */
function lines(...secrets: readonly string[]): Pick<Setting, 'inputs'> {
  return { inputs: { function: 'orders-api', secrets: secrets.join('\n') } }
}

/** A config file whose one function has the `name`. */
function fileWithFunction(name: string): Pick<Setting, 'files'> {
  return file(`functions:\n  orders:\n    name: ${name}\n    secrets: {}\n`)
}

/** A file outside the workspace with a valid declaration. */
const outside = {
  files: { '../outside/secrets.yml': 'version: 1\nfunctions: { orders: { secrets: {} } }\n' },
}

/** What `actions/checkout` leaves in `.git/config`. */
const token = 'eC1hY2Nlc3MtdG9rZW46Z2hzXzEyMzQ1Njc4OTA='

const at = (position: string) => `${configPath}:${position}`

const sources: readonly BadDeclaration[] = [
  {
    name: 'nothing at all',
    expect: [
      { place: 'input config', message: /Nothing is declared.*\{ version: 1, functions: \{ orders-api:/ },
    ],
  },
  {
    name: 'a function without secrets',
    inputs: { function: 'orders-api' },
    expect: [{ place: 'input function', message: /no secrets.*secrets.*mode: remove/ }],
  },
  {
    name: 'secrets without a function, with a wrong line among them',
    inputs: { secrets: `DB_ARN=${arn}\n*` },
    expect: [
      { place: 'input secrets', message: /no function.*function/ },
      { place: 'input secrets, line 2', message: /wildcard/ },
    ],
  },
  {
    name: 'two config files in their usual places',
    files: { [configPath]: 'version: 1', '.github/lambda-secrets.json': '{}' },
    expect: [
      {
        place: 'input config',
        message:
          /More than one file declares secrets: .*lambda-secrets\.yml and \.github\/lambda-secrets\.json.*Keep one/,
      },
    ],
  },
  {
    name: 'a config file that is missing',
    inputs: { config: 'deploy/secrets.yml' },
    expect: [{ place: 'input config', message: /"deploy\/secrets\.yml" does not exist.*actions\/checkout/ }],
  },
  {
    name: 'a config path outside the workspace',
    ...outside,
    inputs: { config: '../outside/secrets.yml' },
    expect: [{ place: 'input config', message: /"\.\.\/outside\/secrets\.yml" is outside the workspace/ }],
  },
  {
    name: 'a missing file outside the workspace',
    inputs: { config: '../secrets.yml' },
    expect: [{ place: 'input config', message: /is outside the workspace/ }],
  },
  {
    name: 'an absolute config path outside the workspace',
    ...outside,
    inputs: { config: '{workspace}/../outside/secrets.yml' },
    expect: [{ place: 'input config', message: /is outside the workspace/ }],
  },
  {
    name: 'a link that leaves the workspace',
    ...outside,
    links: { 'secrets.yml': '../outside/secrets.yml' },
    inputs: { config: 'secrets.yml' },
    expect: [{ place: 'input config', message: /"secrets\.yml" is a link, which.*real path/ }],
  },
  {
    name: 'a path through a link out of the workspace',
    ...outside,
    links: { deploy: '../outside' },
    inputs: { config: 'deploy/secrets.yml' },
    expect: [{ place: 'input config', message: /"deploy" is a link/ }],
  },
  {
    name: 'a usual place that is a link out of the workspace',
    ...outside,
    links: { [configPath]: '../../outside/secrets.yml' },
    expect: [{ place: 'input config', message: /lambda-secrets\.yml" is a link/ }],
  },
  {
    name: 'a usual place that is a link to what the checkout left in the workspace',
    files: { '.git/config': `[http]\n\textraheader = AUTHORIZATION: basic ${token}\n` },
    links: { [configPath]: '../.git/config' },
    expect: [{ place: 'input config', message: /^(?!.*basic)"\.github\/lambda-secrets\.yml" is a link/ }],
  },
  {
    name: 'a link within the workspace',
    files: { 'deploy/secrets.yml': 'version: 1\nfunctions: { orders: {} }\n' },
    links: { 'link.yml': 'deploy/secrets.yml' },
    inputs: { config: 'link.yml' },
    expect: [{ place: 'input config', message: /"link\.yml" is a link/ }],
  },
  {
    name: 'a linked folder within the workspace',
    files: { 'deploy/secrets.yml': 'version: 1\nfunctions: { orders: {} }\n' },
    links: { linked: 'deploy' },
    inputs: { config: 'linked/secrets.yml' },
    expect: [{ place: 'input config', message: /"linked" is a link/ }],
  },
  {
    name: 'a link to itself',
    links: { 'secrets.yml': 'secrets.yml' },
    inputs: { config: 'secrets.yml' },
    expect: [{ place: 'input config', message: /"secrets\.yml" is a link/ }],
  },
  {
    name: 'a folder instead of a file',
    files: { 'deploy.yml/readme.md': '' },
    inputs: { config: 'deploy.yml' },
    expect: [{ place: 'input config', message: /"deploy\.yml" is not a file/ }],
  },
  {
    name: 'a file of another format',
    files: { 'secrets.toml': 'version = 1' },
    inputs: { config: 'secrets.toml' },
    expect: [{ place: 'input config', message: /neither YAML nor JSON/ }],
  },
  {
    name: 'a file that is not UTF-8',
    files: { [configPath]: new Uint8Array([0x76, 0xe9, 0x0a]) },
    expect: [{ place: 'input config', message: /not UTF-8/ }],
  },
  {
    name: 'a file over 1 MiB',
    files: { [configPath]: `version: 1\n${'#'.repeat(1024 * 1024)}` },
    expect: [{ place: 'input config', message: /has 1,048,587 bytes.*1 MiB/ }],
  },
]

const syntax: readonly BadDeclaration[] = [
  {
    name: 'an empty file',
    files: { [configPath]: '' },
    expect: [{ place: at('1:1'), message: /The file is empty.*version: 1/ }],
  },
  {
    name: 'a file of comments',
    files: { [configPath]: '# later\n' },
    expect: [{ place: at('1:1'), message: /The file is empty/ }],
  },
  {
    name: 'a tab in the indentation',
    ...file('functions:\n\torders: {}\n'),
    expect: [{ place: at('3:1'), message: /tab.*spaces/ }],
  },
  {
    name: 'a list whose end is indented less than its key',
    ...file('functions:\n  orders:\n    secrets: [\n      db\n]\n'),
    expect: [
      { place: at('6:1'), message: /no closing \], or is indented less than its key/ },
      { place: at('6:1'), message: /not expected here/ },
    ],
  },
  {
    name: 'tabs between brackets',
    ...file('functions: {\n\torders: {}\n}\n'),
    expect: [
      { place: at('3:2'), message: /indented with a tab/ },
      { place: at('4:1'), message: /not expected here/ },
    ],
  },
  {
    name: 'an open list in JSON, which tabs may indent',
    files: { '.github/lambda-secrets.json': '{\n\t"version": 1,\n\t"functions": [1\n\t}\n}' },
    expect: [{ place: '.github/lambda-secrets.json:4:2', message: /a list has no closing \]/ }],
  },
  {
    name: 'a key that begins with blanks that look like indentation',
    ...file('functions: { orders: {} }\n\u00a0\u00a0region: us-east-1\n'),
    expect: [{ place: at('3:1'), message: /"\\u\{a0\}\\u\{a0\}region" is unknown/ }],
  },
  {
    name: 'open brackets and quotes, each reported',
    ...file('functions: [1\nother: {\nlast: "x'),
    expect: [
      { place: at('3:1'), message: /not well-formed YAML: a list has no closing \]/ },
      { place: at('4:1'), message: /not well-formed YAML: a map has no closing \}/ },
      { place: at('4:9'), message: /not well-formed YAML: a double quote is not closed/ },
    ],
  },
  {
    name: 'an unexpected text, which is not repeated',
    ...file(`functions: [] ]${'long '.repeat(100)}\n`),
    expect: [
      { place: at('2:15'), message: /not well-formed YAML: this is not expected here/ },
      { place: at('2:16'), message: /^This is not well-formed YAML: this is not expected here\. Check/ },
    ],
  },
  {
    name: 'a second document',
    ...file('functions: {}\n---\nversion: 1\n'),
    expect: [{ place: at('3:1'), message: /second YAML document/ }],
  },
  {
    name: 'a duplicate key',
    ...file(`functions:\n  orders:\n    secrets:\n      DB_ARN: ${arn}\n      DB_ARN: ${other}\n`),
    expect: [{ place: at('6:7'), message: /Duplicate key "(DB_ARN|version)"/ }],
  },
  {
    name: 'a duplicate key in JSON',
    files: { '.github/lambda-secrets.json': '{\n\t"version": 1,\n\t"version": 1\n}' },
    expect: [{ place: '.github/lambda-secrets.json:3:2', message: /Duplicate key "(DB_ARN|version)"/ }],
  },
  {
    name: 'a key that is a list',
    ...file('functions:\n  ? [orders]\n  : {}\n'),
    expect: [{ place: at('3:5'), message: /key is a list, a map or an alias/ }],
  },
  {
    name: 'a key that is an alias',
    ...file('functions:\n  &name orders: {}\n  *name : {}\n'),
    expect: [{ place: at('4:3'), message: /key is a list, a map or an alias/ }],
  },
  {
    name: 'lines that end in carriage returns, one of which is wrong',
    files: { [configPath]: 'version: 1 # first\rfunctions:\r  orders: {}\r  orders: {}\r' },
    expect: [{ place: at('4:3'), message: /Duplicate key "orders"/ }],
  },
  {
    name: 'aliases that explode',
    ...file(`functions:\n${explosion(8)}`),
    expect: [{ place: at('1:1'), message: /more than 100,000 values.*aliases/ }],
  },
  {
    name: 'an alias within its own anchor',
    ...file('functions: &all\n  orders: *all\n'),
    expect: [{ place: at('3:11'), message: /"\*all" contains itself/ }],
  },
  {
    name: 'an alias without an anchor',
    ...file('functions:\n  orders: *shared\n'),
    expect: [{ place: at('3:11'), message: /"\*shared" refers to nothing/ }],
  },
  {
    name: 'a wildcard that YAML reads as an alias',
    ...fileWithSecret('*'),
    expect: [{ place: at('5:15'), message: /not well-formed YAML/ }],
  },
  {
    name: 'text that ends in a colon without quotes, as an ECS task definition has it',
    ...fileWithSecret(`${arn}:password::`),
    expect: [{ place: at('5:15'), message: /YAML reads this as a map because of the colon.*Quote it/ }],
  },
  {
    name: 'a file nested endlessly',
    files: { [configPath]: '['.repeat(100_000) },
    expect: [{ place: at('1:103'), message: /nested more than 100 levels deep/ }],
  },
  {
    name: 'maps on one line, each the value of the one before, that the parser would close by calling itself',
    files: { [configPath]: 'a: '.repeat(20_000) },
    expect: [{ place: at('1:305'), message: /nested more than 100 levels deep/ }],
  },
  {
    name: 'pairs in lists, which are two levels each',
    files: { [configPath]: `${'[a: '.repeat(60)}1${']'.repeat(60)}` },
    expect: [{ place: at('1:202'), message: /nested more than 100 levels deep/ }],
  },
  {
    name: 'a tag that would make an object',
    ...fileWithSecret('!!python/object:os.system x'),
    expect: [{ place: at('5:41'), message: /tag .*python\/object:os\.system" is not supported/ }],
  },
  {
    name: 'a merge key',
    ...file(`functions:\n  orders: &orders\n    secrets: {}\n  billing:\n    <<: *orders\n`),
    expect: [{ place: at('6:5'), message: /Merge keys/ }],
  },
  {
    name: 'keys with a meaning in JavaScript',
    ...file('functions:\n  __proto__: {}\n  constructor: {}\n'),
    expect: [
      { place: at('3:3'), message: /__proto__ is not allowed/ },
      { place: at('4:3'), message: /constructor is not allowed/ },
    ],
  },
]

/** Maps of ten aliases each, `depth` levels of them: ten to the power of `depth` values. */
function explosion(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => {
    const items = Array(10).fill(level === 0 ? 'x' : `*a${level - 1}`)
    return `  f${level}: &a${level} [${items.join(', ')}]\n`
  })
  return levels.join('')
}

const shape: readonly BadDeclaration[] = [
  {
    name: 'many different mistakes, all reported at once',
    ...file(
      `account: 123456789012
allowed-secrets: ["a b"]
functions:
  "F":
  orders:
    secrets:
      DB-ARN: db
      X_ARN: "a*"
      Y_ARN: { secret: "{account}/y", expires: 2027-02-30 }
    secert: {}
  billing:
    grants: [ok, 7, "b c"]
    alias: live
  billing: {}
  wrong name: {}
`,
    ),
    expect: [
      { place: at('2:10'), message: /"account" is the number/ },
      { place: at('3:19'), message: /"a b" cannot match/ },
      { place: at('5:3'), message: /"F" is empty/ },
      { place: at('8:7'), message: /"DB-ARN" is not a valid variable name/ },
      { place: at('9:14'), message: /wildcard/ },
      { place: at('10:48'), message: /"2027-02-30" is not a date/ },
      { place: at('11:5'), message: /"secert" is unknown/ },
      { place: at('13:18'), message: /Entry 2 of the list is a number/ },
      { place: at('13:21'), message: /white space/ },
      { place: at('15:3'), message: /Duplicate key "billing"/ },
      { place: at('16:3'), message: /white space/ },
    ],
  },
  {
    name: 'mistakes in a stage that is not selected, and in what stands outside the stages',
    ...file(
      'functions:\n  orders: { secrets: { X_ARN: "*" }, describe: maybe }\nstages:\n  dev: { extends: nowhere }\n  prod: 7\n',
    ),
    inputs: { stage: 'prod' },
    expect: [
      { place: at('3:31'), message: /wildcard/ },
      { place: at('3:48'), message: /"describe" is the text "maybe"/ },
      { place: at('5:19'), message: /no stage "nowhere"/ },
      { place: at('6:9'), message: /"prod" is the number 7/ },
    ],
  },
  {
    name: 'text that is no declaration, which is not repeated',
    files: { [configPath]: `TOKEN=${token}\n` },
    expect: [{ place: at('1:1'), message: /^(?!.*eC1h)The file contains only text, not a map\./ }],
  },
  {
    name: 'text instead of a map',
    files: { [configPath]: 'orders-api\n' },
    expect: [{ place: at('1:1'), message: /The file contains only text, not a map\..*version: 1/ }],
  },
  {
    name: 'a list instead of a map',
    files: { [configPath]: '- orders-api\n' },
    expect: [{ place: at('1:1'), message: /The file contains a list/ }],
  },
  {
    name: 'no version',
    files: { [configPath]: 'functions:\n  orders: {}\n' },
    expect: [{ place: at('1:1'), message: /"version" is missing.*version: 1/ }],
  },
  {
    name: 'another version',
    files: { [configPath]: 'version: 2\nfunctions:\n  orders: {}\n' },
    expect: [{ place: at('1:10'), message: /"version" is the number 2.*version: 1/ }],
  },
  {
    name: 'a version in quotes',
    files: { [configPath]: 'version: "1"\nfunctions:\n  orders: {}\n' },
    expect: [{ place: at('1:10'), message: /"version" is the text "1"/ }],
  },
  {
    name: 'no functions',
    files: { [configPath]: 'version: 1\n' },
    expect: [{ place: at('1:1'), message: /"functions" is missing/ }],
  },
  {
    name: 'an empty map of functions',
    ...file('functions: {}\n'),
    expect: [{ place: at('2:12'), message: /No function is declared.*with secrets: \{\} loses/ }],
  },
  {
    name: 'functions as a list',
    ...file('functions:\n  - name: orders\n'),
    expect: [{ place: at('3:3'), message: /"functions" is a list.*map of function names/ }],
  },
  {
    name: 'unknown keys on every level, each reported with the nearest known one',
    ...file(
      'function:\n  x: 1\nfunctions:\n  orders:\n    secert: {}\n    Grants: []\n    role: x\n    secrets:\n      DB_ARN: { secret: db, until: x }\n',
    ),
    expect: [
      { place: at('2:1'), message: /"function" is unknown.*Did you mean "functions"/ },
      { place: at('6:5'), message: /"secert".*Did you mean "secrets"/ },
      { place: at('7:5'), message: /"Grants".*Did you mean "grants"/ },
      {
        place: at('8:5'),
        message:
          /"role" is unknown\. Known keys: name, region, secrets, grants, describe, publish, alias, extension, take-over, adopt and frozen/,
      },
      { place: at('10:29'), message: /"until" is unknown\. Known keys: secret, reason, expires/ },
    ],
  },
  {
    name: 'an empty key secrets',
    ...file('functions:\n  orders:\n    secrets:\n'),
    expect: [{ place: at('4:5'), message: /"secrets" is empty.*secrets: \{\}.*delete the key/ }],
  },
  {
    name: 'secrets that are null',
    ...file('functions:\n  orders:\n    secrets: null\n'),
    expect: [{ place: at('4:14'), message: /"secrets" is empty/ }],
  },
  {
    name: 'secrets as a single text',
    ...file(`functions:\n  orders:\n    secrets: ${arn}\n`),
    expect: [{ place: at('4:14'), message: /"secrets" is only text.*map of variable names/ }],
  },
  {
    name: 'grants as a map',
    ...file(`functions:\n  orders:\n    grants:\n      DB_ARN: ${arn}\n`),
    expect: [{ place: at('5:7'), message: /"grants" is a map.*list of secrets/ }],
  },
  {
    name: 'an empty function',
    ...file('functions:\n  orders:\n'),
    expect: [{ place: at('3:3'), message: /"orders" is empty/ }],
  },
  {
    name: 'a function as a list',
    ...file('functions:\n  orders: []\n'),
    expect: [{ place: at('3:11'), message: /"orders" is a list/ }],
  },
  {
    name: 'a number instead of a name',
    ...fileWithFunction('123456789012'),
    expect: [{ place: at('4:11'), message: /"name" is the number 123456789012.*in quotes/ }],
  },
  {
    name: 'text instead of true or false',
    ...file('functions:\n  orders:\n    describe: yes\n    secrets: {}\n'),
    expect: [{ place: at('4:15'), message: /"describe" is the text "yes".*true or false/ }],
  },
  {
    name: 'a value of publish other than true, false and with-code',
    ...file('functions:\n  orders:\n    publish: code\n    alias: live\n    secrets: {}\n'),
    expect: [{ place: at('4:14'), message: /"publish" is the text "code".*true, with-code or false/ }],
  },
  {
    name: 'an extension that is neither a switch nor a map, and settings out of range',
    ...file(
      'functions:\n  one: { extension: on }\n  two:\n    extension: { ttl: 301, version: newest, http-port: 2774 }\n',
    ),
    expect: [
      { place: at('3:21'), message: /"extension" is the text "on".*ttl and version/ },
      { place: at('5:23'), message: /"ttl" is the number 301.*0 to 300/ },
      { place: at('5:37'), message: /"version" is the text "newest".*latest/ },
      { place: at('5:45'), message: /"http-port" is unknown.*ttl and version/ },
    ],
  },
  {
    name: 'a version instead of an alias',
    ...file('functions:\n  orders:\n    publish: true\n    alias: "7"\n    secrets: {}\n'),
    expect: [{ place: at('5:12'), message: /"alias" is the text "7".*not only digits/ }],
  },
  {
    name: 'a web function and a MicroVM image',
    ...file(
      `functions:\n  a: { name: 'arn:aws:lambda:us-east-1:123456789012:web-function/shop', secrets: {} }\n  b: { name: 'arn:aws:lambda:us-east-1:123456789012:microvm-image:box', secrets: {} }\n`,
    ),
    expect: [
      { place: at('3:14'), message: /is the ARN of a web function, which this action does not support/ },
      { place: at('4:14'), message: /is the ARN of a MicroVM image, which this action does not support/ },
    ],
  },
  {
    name: 'an alias without publish',
    ...file('functions:\n  orders:\n    alias: live\n    secrets: {}\n'),
    expect: [
      {
        place: at('4:12'),
        message: /Alias live is set for function orders, but publish is not\..*publish: true/,
      },
    ],
  },
  {
    name: 'an empty secret',
    ...fileWithSecret(''),
    expect: [{ place: at('5:7'), message: /"DB_ARN" is empty.*ARN or name/ }],
  },
  {
    name: 'values in place of secrets, which are not repeated',
    ...file(
      'functions:\n  orders: { secrets: { PIN_ARN: 738291, KEY_ARN: { secret: 5523 } } }\n  billing: { secrets: hunter2 }\n',
    ),
    expect: [
      { place: at('3:33'), message: /^"PIN_ARN" is a number\./ },
      { place: at('3:60'), message: /^"secret" is a number\./ },
      { place: at('4:23'), message: /^"secrets" is only text\./ },
    ],
  },
  {
    name: 'a number in a list of secrets',
    ...file('functions:\n  orders:\n    secrets: [db, 7]\n'),
    expect: [{ place: at('4:19'), message: /Entry 2 of the list is a number/ }],
  },
  {
    name: 'a long form without its secret, with a number as date',
    ...fileWithSecret('{ reason: audit, expires: 20270331 }'),
    expect: [
      { place: at('5:15'), message: /"secret" is missing/ },
      { place: at('5:41'), message: /"expires" is the number 20270331/ },
    ],
  },
]

const functions: readonly BadDeclaration[] = [
  ...[
    { name: 'orders-api:prod', message: /":prod" names a version or alias.*Write "orders-api"/ },
    { name: '"orders-api:$LATEST"', message: /":\$LATEST" names a version or alias/ },
    {
      name: 'arn:aws:lambda:us-east-1:123456789012:function:orders:7',
      message: /":7" names a version or alias/,
    },
    { name: '123456789012:function:orders:7', message: /":7" names a version or alias/ },
    { name: 'us-east-1:123456789012:orders:7', message: /":7" names a version or alias/ },
    { name: 'function:orders:7', message: /":7" names a version or alias/ },
    { name: 'handler-new-1:live', message: /":live" names a version or alias.*Write "handler-new-1"/ },
    { name: 'orders-*', message: /wildcard/ },
    { name: '"orders-${stage}"', message: /policy variable/ },
    {
      name: '"orders-${{ vars.STAGE }}"',
      message: /\$\{\{, but expressions work only in workflows/,
    },
    { name: '"orders-{stage}"', message: /\{stage\} has no value here: the file has no stages/ },
    { name: '"orders-{account}"', message: /\{account\} has no value.*Write account:/ },
    {
      name: '"orders-{env}"',
      message: /"\{env\}" is not a placeholder.*\{stage\}, \{region\} and \{account\}/,
    },
    { name: '"orders-{}"', message: /"\{\}" is not a placeholder/ },
    { name: 'orders api', message: /white space/ },
    { name: '""', message: /This is empty/ },
    { name: 'o'.repeat(65), message: /1 to 64 letters/ },
    { name: 'arn:aws:lambda:us-east-1:***:function:orders', message: /GitHub masked part/ },
    { name: 'arn:aws:lambda::123456789012:function:orders', message: /has no region/ },
    { name: 'arn:aws:lambda:us-east-1::function:orders', message: /has no account/ },
    { name: 'arn:aws:lambda:us-east-1:12345:function:orders', message: /not a well-formed ARN/ },
    {
      name: 'arn:aws:lambda:us-east-1:123456789012:layer:orders:1',
      message: /not the ARN of a Lambda function/,
    },
    { name: arn, message: /not the ARN of a Lambda function/ },
  ].map(({ name, message }) => ({
    name: `a function named ${name}`,
    ...fileWithFunction(name),
    expect: [{ place: at('4:11'), message }],
  })),
  {
    name: 'a logical name that is not a function name',
    ...file('functions:\n  "orders api": {}\n'),
    expect: [{ place: at('3:3'), message: /white space/ }],
  },
  {
    name: 'two entries for one Lambda function',
    ...file(
      'functions:\n  orders: {}\n  again:\n    name: arn:aws:lambda:us-east-1:123456789012:function:orders\n',
    ),
    expect: [
      {
        place: at('4:3'),
        message: /function orders is already declared at \.github\/lambda-secrets\.yml:3:3/,
      },
    ],
  },
  {
    name: 'no region for two of three functions',
    ...file(
      'functions:\n  orders:\n    name: arn:aws:lambda:us-east-1:123456789012:function:orders\n  billing: {}\n  ledger: {}\n',
    ),
    environment: { AWS_REGION: '' },
    expect: [
      {
        place: at('5:3'),
        message: /No region is known for function billing \(and 1 more\).*AWS_REGION/,
      },
    ],
  },
  {
    name: 'a wrong function in the inputs, and a wrong line',
    inputs: { function: 'orders:prod', secrets: '?' },
    expect: [
      { place: 'input function', message: /":prod" names a version or alias/ },
      { place: 'input secrets, line 1', message: /wildcard/ },
    ],
  },
]

const secrets: readonly BadDeclaration[] = [
  ...[
    { secret: '""', message: /This is empty/ },
    { secret: '"a b"', message: /white space/ },
    {
      secret: 'arn:aws:secretsmanager:us-east-1:***:secret:db-AbCdEf',
      message: /masked.*mask-aws-account-id: false/,
    },
    { secret: `${arn.slice(0, -6)}??????`, message: /wildcard/ },
    { secret: `${arn.slice(0, -6)}*`, message: /wildcard/ },
    { secret: '"payments/${aws:username}"', message: /policy variable/ },
    { secret: '"${{ secrets.DB_ARN }}"', message: /expressions work only in workflows/ },
    { secret: `"${arn}:password::"`, message: /ends in ":password::".*write "arn:.*dbreader_prod-AbCdEf"/ },
    {
      secret: 'arn:aws:ssm:us-east-1:123456789012:parameter//payments/key',
      message: /two slashes.*write "arn:aws:ssm:us-east-1:123456789012:parameter\/payments\/key"/i,
    },
    {
      secret: 'arn:aws:ssm:us-east-1:123456789012:parameter/payments/key:3',
      message: /ends in ":3", a version or label.*write "arn:.*parameter\/payments\/key"/,
    },
    { secret: 'ssm:/payments/key:live', message: /ends in ":live".*write "ssm:\/payments\/key"/ },
    { secret: 'ssm:payments/key', message: /contains a slash must start with one.*"ssm:\/payments\/key"/ },
    { secret: 'ssm:/payments//key', message: /A level of the parameter name is empty/ },
    { secret: 'ssm:/payments/', message: /A level of the parameter name is empty/ },
    { secret: '"ssm:"', message: /A level of the parameter name is empty/ },
    {
      secret: 'ssm:/pa+ss',
      message: /contains "\+", which a parameter name cannot contain.*value never belongs/,
    },
    { secret: 'ssm:/payments/*', message: /wildcard/ },
    { secret: `ssm:${'/a'.repeat(16)}`, message: /has 16 levels.*allows 15/ },
    { secret: `ssm:${'n'.repeat(1012)}`, message: /has 1,012 characters.*allows 1,011/ },
    { secret: 'ssm:/AWS/service/x', message: /begins with \/aws\/ belongs to AWS/ },
    {
      secret: 'ssm:/aws/reference/secretsmanager/payments/stripe',
      message: /a secret of Secrets Manager, read through Parameter Store.*write "payments\/stripe"/,
    },
    { secret: 'arn:aws:ssm:us-east-1::parameter/aws/service/x', message: /has no account/ },
    { secret: 'arn:aws:ssm:us-east-1:123456789012:document/x', message: /not the ARN of a parameter/ },
    { secret: 'arn:aws:ssm:us-east-1:123456789012:parameterx', message: /not the ARN of a parameter/ },
    {
      secret: 'arn:aws:kms:us-east-1:123456789012:key/1',
      message: /an ARN of "kms", not of Secrets Manager/,
    },
    { secret: 'arn:aws:iam::123456789012:role/x', message: /an ARN of "iam"/ },
    { secret: 'arn:aws:secretsmanager::123456789012:secret:db-AbCdEf', message: /has no region/ },
    { secret: 'arn:aws:secretsmanager:us-east-1::secret:db-AbCdEf', message: /has no account/ },
    { secret: 'arn:aws:secretsmanager:us-east-1:1234:secret:db', message: /not a well-formed ARN/ },
    { secret: 'arn:aws:secretsmanager:us-east-1', message: /not a well-formed ARN/ },
    { secret: 'ARN:aws:secretsmanager:us-east-1:123456789012:secret:db', message: /not a well-formed ARN/ },
    { secret: 'arn:aws:secretsmanager:us-east-1:123456789012:policy:db', message: /not the ARN of a secret/ },
    { secret: '"arn:aws:secretsmanager:us-east-1:123456789012:secret:"', message: /names no secret/ },
    { secret: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:d|b', message: /contains "\|"/ },
    {
      secret: 'pässword',
      message: /contains "ä", which a secret name cannot contain.*value never belongs here/,
    },
    { secret: 'n'.repeat(513), message: /has 513 characters/ },
    { secret: `DB_ARN=${arn}`, message: /NAME=ARN is the form of the input.*write a map/ },
    { secret: 'KEY_ARN=ssm:/key', message: /NAME=ARN is the form of the input.*write a map/ },
  ].map(({ secret, message }) => ({
    name: `the secret ${secret.slice(0, 80)}`,
    ...fileWithSecret(secret),
    expect: [{ place: at('5:15'), message }],
  })),
  {
    name: 'a reason that is empty, one of two lines, one too long, some that only look empty',
    ...file(
      `functions:\n  orders:\n    grants:\n      - { secret: a, reason: " " }\n      - { secret: b, reason: "x\\ny" }\n      - { secret: c, reason: ${'r'.repeat(201)} }\n      - { secret: d, reason: "\\u200B" }\n      - { secret: e, reason: "\\u3164 \\u2800" }\n      - { secret: f, reason: "\\xAD監査" }\n`,
    ),
    expect: [
      { place: at('5:30'), message: /reason is empty/ },
      { place: at('6:30'), message: /more than one line/ },
      { place: at('7:30'), message: /has 201 characters/ },
      { place: at('8:30'), message: /reason is empty/ },
      { place: at('9:30'), message: /reason is empty/ },
    ],
  },
  {
    name: 'invalid days',
    ...file(
      'functions:\n  orders:\n    grants:\n      - { secret: a, expires: 2027-02-29 }\n      - { secret: b, expires: 31.03.2027 }\n      - { secret: c, expires: 2027-13-01 }\n',
    ),
    expect: [
      { place: at('5:31'), message: /"2027-02-29" is not a date.*YYYY-MM-DD/ },
      { place: at('6:31'), message: /"31\.03\.2027" is not a date/ },
      { place: at('7:31'), message: /"2027-13-01" is not a date/ },
    ],
  },
  {
    name: 'invalid rotations',
    ...file(
      `functions:
  orders:
    grants:
      - { secret: a, rotation: { after-days: 30, schedule: rate(30 days) } }
      - { secret: b, rotation: {} }
      - { secret: c, rotation: { schedule: rate(2 hours), lambda: rotate } }
      - { secret: d, rotation: { after-days: 30, lambda: "arn:aws:lambda:us-east-1:123456789012:function:{stage}" } }
      - { secret: "ssm:/e", rotation: required }
`,
    ),
    expect: [
      { place: at('5:22'), message: /needs exactly one schedule.*either/ },
      { place: at('6:22'), message: /needs exactly one schedule/ },
      { place: at('7:44'), message: /more frequent/ },
      { place: at('7:67'), message: /"rotate" is not the ARN of a Lambda function/ },
      { place: at('8:58'), message: /\{stage\} has no value here/ },
      { place: at('9:29'), message: /parameter of Parameter Store cannot be rotated/ },
    ],
  },
  {
    name: 'rotations of the wrong shape',
    ...file(
      `functions:
  orders:
    grants:
      - { secret: a, rotation: yes please }
      - { secret: b, rotation: { after-days: 0 } }
      - { secret: c, rotation: { after-days: 1001 } }
      - { secret: d, rotation: { every: 30 } }
      - { secret: e, rotation: { after-days: 30, duration: 3h } }
`,
    ),
    expect: [
      { place: at('5:32'), message: /"rotation" is the text "yes please".*Write required, or a map/ },
      { place: at('6:46'), message: /"after-days" is the number 0.*1 to 1000/ },
      { place: at('7:46'), message: /"after-days" is the number 1001/ },
      { place: at('8:34'), message: /"every" is unknown.*after-days, schedule and lambda/ },
      { place: at('9:50'), message: /"duration" is unknown/ },
    ],
  },
]

const variables: readonly BadDeclaration[] = [
  ...[
    { variable: 'DB-ARN', message: /"DB-ARN" is not a valid variable name/ },
    { variable: 'D', message: /"D" is not a valid variable name.*at least one/ },
    { variable: '1DB', message: /"1DB" is not a valid.*a letter followed by/ },
    { variable: 'AWS_REGION', message: /Lambda reserves the variable AWS_REGION/ },
    { variable: '_HANDLER', message: /Lambda reserves the variable _HANDLER/ },
    { variable: 'PATH', message: /"PATH" controls where programs are found/ },
    { variable: 'NODE_OPTIONS', message: /"NODE_OPTIONS" controls how Node\.js starts/ },
    { variable: 'AWS_ENDPOINT_URL_LAMBDA', message: /controls where the AWS SDKs send their calls/ },
    {
      variable: 'AWS_CONTAINER_CREDENTIALS_FULL_URI',
      message: /controls which credentials the AWS SDKs use/,
    },
    { variable: 'https_proxy', message: /controls which proxy calls go through/ },
    { variable: 'NODE_EXTRA_CA_CERTS', message: /controls which certificates are trusted/ },
    { variable: 'AWS_LAMBDA_EXEC_WRAPPER', message: /controls which program starts the runtime/ },
  ].map(({ variable, message }) => ({
    name: `the variable ${variable}`,
    ...file(`functions:\n  orders:\n    secrets:\n      ${variable}: ${arn}\n`),
    expect: [{ place: at('5:7'), message }],
  })),
  {
    name: 'a derived name that starts with a digit',
    ...file('functions:\n  orders:\n    secrets:\n      - payments/2fa\n'),
    expect: [{ place: at('5:9'), message: /derived.*"2FA_SECRET_ARN" is not a valid.*Name the variable/ }],
  },
  {
    name: 'two derived names that collide',
    ...file('functions:\n  orders:\n    secrets:\n      - payments/db\n      - ledger/db\n'),
    expect: [
      {
        place: at('6:9'),
        message: /DB_SECRET_ARN is already declared at .*yml:5:9, for another.*of its own/,
      },
    ],
  },
  {
    name: 'a derived name that collides with a written one',
    ...lines(`DBREADER_PROD_SECRET_ARN=${other}`, '', arn),
    expect: [
      { place: 'input secrets, line 3', message: /already declared at input secrets, line 1, for another/ },
    ],
  },
  {
    name: 'one secret in two spellings, whose derived names are one',
    ...file(`functions:\n  orders:\n    secrets:\n      - dbreader_prod\n      - ${arn}\n`),
    expect: [
      {
        place: at('6:9'),
        message:
          /already declared at .*:5:9, for a secret that is written as "dbreader_prod" there\. Keep one/,
      },
    ],
  },
  {
    name: 'one variable for two secrets, in the file and in the inputs',
    ...fileWithSecret(arn),
    inputs: { config: configPath, function: 'orders', secrets: `\nDB_ARN=${other}` },
    expect: [
      {
        place: 'input secrets, line 2',
        message: /DB_ARN is already declared at \.github\/.*:5:7, for another/,
      },
    ],
  },
  {
    name: 'one variable that may be overwritten, and may not',
    ...file('functions:\n  orders:\n    secrets:\n      - db\n      - { secret: db, replace: true }\n'),
    expect: [{ place: at('6:9'), message: /DB_SECRET_ARN is already declared at .*:5:9, with other terms/ }],
  },
  {
    name: 'a wrong pattern for all stages, where the stage has limits of its own',
    ...file(
      'guardrails:\n  allowed-secrets: [ok, "a b"]\n  stages: { prod: { require-reason: true } }\nstages: { prod: {} }\nfunctions: { orders: {} }\n',
    ),
    inputs: { stage: 'prod' },
    expect: [{ place: at('3:25'), message: /"a b" cannot match/ }],
  },
  {
    name: 'one grant with two expiry dates',
    ...file(
      'functions:\n  orders:\n    grants:\n      - { secret: a, expires: 2027-03-31 }\n      - { secret: a, expires: 2027-06-30 }\n',
    ),
    expect: [{ place: at('6:9'), message: /This grant is already declared at .*:5:9, with other terms/ }],
  },
]

const masked: readonly BadDeclaration[] = [
  {
    name: 'masked patterns and keys in the file',
    ...file(
      'kms-keys: ["arn:aws:kms:us-east-1:***:key/1"]\nallowed-secrets: ["***"]\nguardrails: { allowed-secrets: ["prod/***"] }\nfunctions: { orders: {} }\n',
    ),
    expect: [
      { place: at('2:12'), message: /masked part of it/ },
      { place: at('3:19'), message: /masked part of it/ },
      { place: at('4:33'), message: /masked part of it/ },
    ],
  },
  {
    name: 'masked patterns in the input',
    inputs: {
      function: 'orders',
      secrets: 'db',
      'allowed-secrets': '***\ndb\narn:aws:secretsmanager:*:***:secret:*',
    },
    expect: [
      { place: 'input allowed-secrets, line 1', message: /masked part of it/ },
      { place: 'input allowed-secrets, line 3', message: /masked part of it/ },
    ],
  },
  {
    name: 'a masked function that rotates a secret',
    ...file(
      'functions:\n  orders:\n    grants:\n      - { secret: a, rotation: { after-days: 30, lambda: "arn:aws:lambda:us-east-1:***:function:x" } }\n',
    ),
    expect: [{ place: at('5:58'), message: /masked part of it/ }],
  },
]

const secretLines: readonly BadDeclaration[] = [
  {
    name: 'a # within a word, where it does not start a comment',
    ...lines('DB_ARN=db#1'),
    expect: [{ place: 'input secrets, line 1', message: /contains "#"/ }],
  },
  {
    name: 'mistakes in the inputs and in the file, the inputs first',
    ...fileWithSecret('"a b"'),
    inputs: { config: configPath, function: 'orders:1', secrets: '\nx y\n?' },
    expect: [
      { place: 'input function', message: /":1" names a version/ },
      { place: 'input secrets, line 2', message: /white space/ },
      { place: 'input secrets, line 3', message: /wildcard/ },
      { place: at('5:15'), message: /white space/ },
    ],
  },
  {
    name: 'a mistake that an alias repeats, reported once',
    ...file('functions:\n  orders:\n    secrets: &shared { DB-ARN: db }\n  billing:\n    secrets: *shared\n'),
    expect: [{ place: at('4:24'), message: /"DB-ARN" is not a valid variable name/ }],
  },
  {
    name: 'the function of the file in another account',
    ...fileWithFunction('111111111111:function:orders'),
    inputs: { config: configPath, function: '222222222222:function:orders', secrets: arn },
    expect: [{ place: 'input function', message: /function orders is already declared at \.github/ }],
  },
  {
    name: 'mistakes of all kinds, each reported on its line',
    ...lines(
      `DB_ARN=${arn}`,
      '# a comment',
      'STRIPE_ARN=***',
      'EMPTY=',
      `DB-ARN=${arn}`,
      `2ND=${arn}`,
      `=${arn}`,
      `QUOTED_ARN="${arn}"`,
      `STRIPE_ARN: ${other}`,
      `- ${other}`,
      `"WHOLE_ARN=${arn}"`,
    ),
    expect: [
      { place: 'input secrets, line 3', message: /masked/ },
      { place: 'input secrets, line 4', message: /This is empty/ },
      { place: 'input secrets, line 5', message: /"DB-ARN" is not a valid variable name/ },
      { place: 'input secrets, line 6', message: /"2ND" is not a valid variable name/ },
      { place: 'input secrets, line 7', message: /"" is not a valid variable name/ },
      { place: 'input secrets, line 8', message: /contains quotes.*NAME=SECRET/ },
      { place: 'input secrets, line 9', message: /looks like YAML.*NAME=SECRET/ },
      { place: 'input secrets, line 10', message: /looks like YAML/ },
      { place: 'input secrets, line 11', message: /contains quotes/ },
    ],
  },
  {
    name: 'JSON instead of lines',
    ...lines('', '{', `  "DB_ARN": "${arn}"`, '}'),
    expect: [{ place: 'input secrets, line 2', message: /not read as JSON.*NAME=SECRET/ }],
  },
  {
    name: 'Windows line endings, counted as one',
    inputs: { function: 'orders', secrets: `DB_ARN=${arn}\r\n\r\nSTRIPE_ARN=*\r\n` },
    expect: [{ place: 'input secrets, line 3', message: /wildcard/ }],
  },
]

const inputs: readonly BadDeclaration[] = [
  {
    name: 'wrong values in the inputs, all reported at once',
    inputs: {
      mode: 'deploy',
      'policy-name': 'x-{stage}',
      prune: 'yes',
      describe: '1',
      verify: 'off',
      publish: 'code',
      alias: '7',
      extension: 'latest',
      'propagation-wait': '5m',
      comment: 'on',
      label: 'a --> b',
    },
    environment: { AWS_REGION: 'us east' },
    expect: [
      { place: 'input mode', message: /"deploy" is not allowed.*auto, plan, apply, check or remove/ },
      { place: 'input policy-name', message: /"x-\{stage\}" is not allowed.*\{function\}/ },
      { place: 'input prune', message: /"yes".*true or false/ },
      { place: 'input describe', message: /"1"/ },
      { place: 'input extension', message: /"latest".*true or false/ },
      { place: 'input verify', message: /"off".*true or false/ },
      { place: 'input publish', message: /"code".*true, with-code or false/ },
      { place: 'input alias', message: /"7".*not only digits/ },
      { place: 'input propagation-wait', message: /"5m".*0 to 300/ },
      { place: 'input comment', message: /"on"/ },
      { place: 'input label', message: /"a --> b"/ },
      { place: 'variable AWS_REGION', message: /"us east" is not a region/ },
    ],
  },
  ...[
    { input: 'policy-name', text: 'my policy' },
    { input: 'policy-name', text: 'x'.repeat(129) },
    { input: 'policy-name', text: `${'x'.repeat(65)}{function}` },
  ].map(({ input, text }) => ({
    name: `the input ${input}: ${text}`,
    inputs: { [input]: text },
    expect: [{ place: `input ${input}`, message: /is not allowed/ }],
  })),
]

/** A file with the stages `dev` and `prod`, and `body`. */
function staged(body = ''): Pick<Setting, 'files'> {
  return file(`functions:\n  orders: { secrets: [db] }\nstages:\n  dev: {}\n  prod: {}\n${body}`)
}

const stages: readonly BadDeclaration[] = [
  {
    name: 'stages, and none is selected',
    ...staged(),
    expect: [{ place: 'input stage', message: /has stages, and none is selected.*dev or prod/ }],
  },
  {
    name: 'a stage that is misspelt',
    ...staged(),
    inputs: { stage: 'prd' },
    expect: [
      { place: 'input stage', message: /no stage "prd".*Did you mean "prod"\? Stages: dev and prod\./ },
    ],
  },
  {
    name: 'a stage unlike any other',
    ...staged(),
    inputs: { stage: 'acceptance' },
    expect: [{ place: 'input stage', message: /no stage "acceptance"\. Stages: dev and prod\.$/ }],
  },
  {
    name: 'a stage that only JavaScript knows',
    ...staged(),
    inputs: { stage: 'toString' },
    expect: [{ place: 'input stage', message: /no stage "toString"/ }],
  },
  {
    name: 'a stage for a file that has none',
    ...fileWithSecret('db'),
    inputs: { stage: 'prod' },
    expect: [{ place: 'input stage', message: /"prod" is selected, but the config file has no stages/ }],
  },
  {
    name: 'a stage without any file',
    inputs: { stage: 'prod', function: 'orders', secrets: 'db' },
    expect: [{ place: 'input stage', message: /no file with stages.*config/ }],
  },
  {
    name: 'a stage with characters that a headline cannot show',
    ...staged(),
    inputs: { stage: '<b>' },
    expect: [{ place: 'input stage', message: /"<b>" is not allowed.*A stage is one line of at most 60/ }],
  },
  {
    name: 'stages that extend each other in a circle, each reported, whichever is selected',
    ...staged('  a: { extends: b }\n  b: { extends: c }\n  c: { extends: a }\n  d: { extends: a }\n'),
    inputs: { stage: 'prod' },
    expect: [
      { place: at('7:17'), message: /circle: "a" extends "b" extends "c" extends "a"/ },
      { place: at('8:17'), message: /circle: "b" extends "c" extends "a" extends "b"/ },
      { place: at('9:17'), message: /circle: "c" extends "a" extends "b" extends "c"/ },
    ],
  },
  {
    name: 'a stage that extends itself, and one that extends an unknown stage',
    ...staged('  a: { extends: a }\n  b: { extends: deb }\n'),
    inputs: { stage: 'dev' },
    expect: [
      { place: at('7:17'), message: /circle: "a" extends "a"/ },
      { place: at('8:17'), message: /no stage "deb".*Did you mean "dev"/ },
    ],
  },
  {
    name: 'wrong keys and values in stages, with remedies',
    ...staged(
      '  a:\n  b: { account: 123456789012, region: Frankfurt, kms-keys: k, extends: [dev], tier: x }\n  c: { functions: { orders: [] } }\n',
    ),
    inputs: { stage: 'dev' },
    expect: [
      { place: at('7:3'), message: /"a" is empty/ },
      { place: at('8:17'), message: /"account" is the number 123456789012.*in quotes/ },
      { place: at('8:39'), message: /"region" is the text "Frankfurt".*us-east-1/ },
      { place: at('8:60'), message: /"kms-keys" is the text "k".*list/ },
      { place: at('8:72'), message: /"extends" is a list/ },
      {
        place: at('8:79'),
        message: /"tier" is unknown.*extends, region, account, kms-keys, allowed-secrets/,
      },
      { place: at('9:29'), message: /"orders" is a list.*null to remove the function/ },
    ],
  },
  {
    name: 'an account with too few digits',
    ...file('account: "1234"\nfunctions: { orders: {} }\n'),
    expect: [{ place: at('2:10'), message: /"account" is the text "1234".*12 digits/ }],
  },
  {
    name: 'functions with contradicting regions and accounts',
    ...file(
      'account: "123456789012"\nfunctions:\n  orders: { region: eu-west-1, name: "arn:aws:lambda:us-east-1:123456789012:function:orders" }\n  billing: { name: "111111111111:function:billing" }\n',
    ),
    expect: [
      { place: at('4:38'), message: /ARN names region "us-east-1", but region is "eu-west-1"/ },
      { place: at('5:20'), message: /ARN names account "111111111111", but account is "123456789012"/ },
    ],
  },
  {
    name: 'a stage that removes every function',
    ...staged('  none: { functions: { orders: null } }\n'),
    inputs: { stage: 'none' },
    expect: [{ place: at('3:3'), message: /No function is declared/ }],
  },
  {
    name: 'keys of a stage with nothing after them, beside those that say null',
    ...file(
      'functions:\n  orders: { secrets: { DB_ARN: a, X_ARN: b } }\n  reports: { secrets: {} }\nstages:\n  prod:\n    functions:\n      orders:\n        secrets:\n          DB_ARN:\n          X_ARN: null\n      reports: # { frozen: true }\n  dev: { region: ~, account: , functions: { reports: null } }\n',
    ),
    inputs: { stage: 'dev' },
    expect: [
      { place: at('10:11'), message: /"DB_ARN" is empty.*null to remove.*delete the key to keep/ },
      { place: at('12:7'), message: /"reports" is empty/ },
      { place: at('13:21'), message: /"account" is empty/ },
    ],
  },
  {
    name: 'an empty map or list of a stage, which would keep what it inherits',
    ...file(
      'functions:\n  orders: { secrets: { DB_ARN: a }, grants: [b] }\n  reports: { secrets: {} }\nstages:\n  off: { functions: { orders: { secrets: null, grants: null } } }\n  on: { extends: off, functions: { orders: { secrets: {} } } }\n  prod:\n    functions:\n      orders: { secrets: {}, grants: [] }\n      reports: { secrets: [] }\n      admin: { secrets: {} }\n',
    ),
    inputs: { stage: 'prod' },
    expect: [
      { place: at('10:26'), message: /secrets is empty here, which keeps.*Set each variable to null/ },
      { place: at('10:38'), message: /grants is empty here, which keeps.*Set the list to null/ },
    ],
  },
  {
    name: "an `aws_secrets` with nothing after it, in Zappa's settings",
    files: { 'zappa_settings.yml': 'dev:\n  project_name: shop\n  aws_secrets:\n    # - payments/db\n' },
    expect: [{ place: 'zappa_settings.yml:3:3', message: /aws_secrets is empty.*\[\].*delete the key/ }],
  },
  {
    name: 'placeholders without a value, in references, keys and patterns',
    ...file(
      'kms-keys: ["{account}"]\nallowed-secrets: ["{tier}/*"]\nfunctions:\n  orders:\n    secrets: { DB_ARN: "{stage}/db", X_ARN: { secret: "{account}/x" } }\n',
    ),
    expect: [
      { place: at('2:12'), message: /\{account\} has no value/ },
      { place: at('3:19'), message: /"\{tier\}" is not a placeholder/ },
      { place: at('6:24'), message: /\{stage\} has no value/ },
      { place: at('6:55'), message: /\{account\} has no value/ },
    ],
  },
  {
    name: 'keys and patterns that match nothing',
    ...file(
      'kms-keys: ["arn:aws:kms:us-east-1:123456789012:alias/prod", 1234abcd]\nallowed-secrets: ["prod/{", "a b"]\nfunctions: { orders: {} }\n',
    ),
    expect: [
      { place: at('2:12'), message: /is an alias, which may point to another key/ },
      { place: at('2:61'), message: /"1234abcd" is not a KMS key.*aws\/secretsmanager/ },
      { place: at('3:19'), message: /"prod\/\{" cannot match any secret/ },
      { place: at('3:29'), message: /"a b" cannot match any secret/ },
    ],
  },
]

const replacements: readonly BadDeclaration[] = [
  {
    name: 'a replacement for a grant, which has no variable',
    ...file('functions:\n  orders:\n    grants:\n      - { secret: db, replace: true }\n'),
    expect: [{ place: at('5:23'), message: /about a variable, and a grant has none/ }],
  },
  {
    name: 'replacements with wildcards, without a variable and for nobody',
    inputs: { ...lines('DB_ARN=db').inputs, 'allow-replacements': 'orders-*:DB_ARN\norders-api\n# all\n*' },
    expect: [1, 2, 4].map((line) => ({
      place: `input allow-replacements, line ${line}`,
      message: /does not name a function and a variable.*without wildcards/,
    })),
  },
  {
    name: 'a replacement for a function that is not declared',
    inputs: { ...lines('DB_ARN=db').inputs, 'allow-replacements': 'billing:DB_ARN\norders-api:DB_ARN' },
    expect: [{ place: 'input allow-replacements, line 1', message: /"billing" is not a declared function/ }],
  },
]

export const badDeclarations: readonly BadDeclaration[] = [
  ...stages,
  ...sources,
  ...syntax,
  ...shape,
  ...functions,
  ...secrets,
  ...variables,
  ...masked,
  ...secretLines,
  ...inputs,
  ...replacements,
]
