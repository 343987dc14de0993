import * as v from 'valibot'
import { aliasNamePattern, aliasRule } from '../../text/alias-name.ts'
import { ownerMarkPattern, ownerMarkRule, policyDigestPattern, policyDigestRule } from '../../text/owner.ts'
import { mostFunctions, mostStages } from '../size-limits.ts'
import { extension, stageExtension } from './extension.ts'
import { guardrailsSchema } from './guardrails.ts'
import {
  $schema,
  fileRemedy,
  keys,
  names,
  removable,
  stagesRemedy,
  switchRemedy,
  text,
  version,
} from './parts.ts'
import { fitsFunction } from './patterns.ts'
import { account, allowedSecrets, kmsKeys, region } from './scope.ts'
import { grants, secrets, stageSecrets } from './secret.ts'

/*
 * The shape of the config file. Each message says what would be right, with names in backticks; `shape-problems.ts` adds
 * what is there instead. The descriptions become the JSON Schema and the reference in docs/.
 */

const name = v.pipe(
  text,
  fitsFunction,
  v.description(
    "The Lambda function's name or ARN. Default: the key above it. May contain {stage}, {region} and {account}.",
  ),
)
const describe = v.pipe(
  v.boolean(switchRemedy),
  v.description("Whether the function may also describe its secrets, which AWS's caching clients need."),
)
const publish = v.pipe(
  v.union([v.boolean(), v.literal('with-code')], 'Write `true`, `with-code` or `false`.'),
  v.description(
    'Whether to publish a version when the variables change, and to point `alias` to it: `true` only if the alias already serves the code of `$LATEST`, `with-code` in any case.',
  ),
)
const alias = v.pipe(
  text,
  v.regex(aliasNamePattern, aliasRule),
  v.description('The alias that `publish` points to the new version. It must exist.'),
)
const takeOver = v.pipe(
  text,
  v.regex(ownerMarkPattern, ownerMarkRule),
  v.description(
    'The mark of another owner, from whom this function is taken over: the error `function-owned-elsewhere` shows it.',
  ),
)
const adopt = v.pipe(
  text,
  v.regex(policyDigestPattern, policyDigestRule),
  v.description(
    'The digest of a policy that this action did not write and may replace: the error `policy-foreign` shows it.',
  ),
)
const frozen = v.pipe(
  v.boolean(switchRemedy),
  v.description(
    'Whether to write nothing for this function, for example during an incident. A plan that would change it is an error.',
  ),
)
const functionEntry = keys(
  {
    name: v.exactOptional(name),
    region: v.exactOptional(region),
    secrets: v.exactOptional(secrets),
    grants: v.exactOptional(grants),
    describe: v.exactOptional(describe),
    publish: v.exactOptional(publish),
    alias: v.exactOptional(alias),
    extension: v.exactOptional(extension),
    'take-over': v.exactOptional(takeOver),
    adopt: v.exactOptional(adopt),
    frozen: v.exactOptional(frozen),
  },
  'Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`.',
)

const stageFunctionEntry = keys(
  {
    name: removable(name),
    region: removable(region),
    secrets: removable(stageSecrets),
    grants: removable(grants),
    describe: removable(describe),
    publish: removable(publish),
    alias: removable(alias),
    extension: removable(stageExtension),
    'take-over': removable(takeOver),
    adopt: removable(adopt),
    frozen: removable(frozen),
  },
  'Write a map of `name`, `region`, `secrets`, `grants`, `describe`, `publish`, `alias`, `extension`, `take-over`, `adopt` and `frozen`, or `null` to remove the function.',
)

export const functionsRemedy =
  'Write a map of function names under `functions`. A function with `secrets: {}` loses what this action granted it.'

const stage = keys(
  {
    extends: v.exactOptional(v.pipe(text, v.description('Another stage, whose settings this one inherits.'))),
    region: removable(region),
    account: removable(account),
    'kms-keys': removable(kmsKeys),
    'allowed-secrets': removable(allowedSecrets),
    functions: v.exactOptional(
      v.pipe(
        names(v.nullable(stageFunctionEntry), { most: mostFunctions, remedy: functionsRemedy }),
        v.description(
          'Functions, merged over inherited ones of the same name. `null` removes what is inherited.',
        ),
      ),
    ),
  },
  'Write a map of `functions`, `region`, `account`, `kms-keys`, `allowed-secrets` and `extends`.',
)

export const configSchema = keys(
  {
    $schema,
    version,
    region: v.exactOptional(region),
    account: v.exactOptional(account),
    'kms-keys': v.exactOptional(kmsKeys),
    'allowed-secrets': v.exactOptional(allowedSecrets),
    guardrails: v.exactOptional(
      v.pipe(
        guardrailsSchema,
        v.description(
          'Limits on everything that the file declares. A pull request is checked against the limits of its base branch.',
        ),
      ),
    ),
    functions: v.exactOptional(
      v.pipe(
        names(functionEntry, { most: mostFunctions, remedy: functionsRemedy }),
        v.description(
          "Functions, each under its name in reports, which is also the Lambda function's name unless `name` is set.",
        ),
      ),
    ),
    stages: v.exactOptional(
      v.pipe(
        names(stage, { most: mostStages, remedy: stagesRemedy }),
        v.description(
          'Stages; the input `stage` selects one, and its settings are merged over those outside the stages.',
        ),
      ),
    ),
  },
  fileRemedy,
)

export type Config = v.InferOutput<typeof configSchema>
export type StageConfig = v.InferOutput<typeof stage>
export type LayerConfig = Omit<StageConfig, 'extends'>
export type StageFunctionConfig = v.InferOutput<typeof stageFunctionEntry>
