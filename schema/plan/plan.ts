import * as v from 'valibot'
import { secretWords } from '../../src/text/store-words.ts'
import { extension, variable } from './configuration.ts'
import { effective } from './effective.ts'
import { guardrails } from './guardrails.ts'
import { inventory } from './inventory.ts'
import { about, finding, maybe, place, text, verdict, verdictMeaning } from './parts.ts'
import { grant, rotation } from './secrets.ts'
import { step } from './steps.ts'

const access = v.object({
  action: about(text, 'The action, such as `secretsmanager:GetSecretValue`.'),
  resource: about(text, 'The resource, as a policy names it.'),
  condition: about(text, 'The condition as readable text; empty for none.'),
})

const budget = v.object({
  kind: about(v.picklist(['variables', 'role-policies']), 'Which limit.'),
  used: about(v.number(), 'How much of it is used after the change.'),
  limit: about(v.number(), 'How much AWS allows.'),
  unit: about(v.picklist(['bytes', 'characters']), 'What both count.'),
})

const names = {
  label: about(text, 'What the declaration calls the function.'),
  functionName: about(text, 'Its name in Lambda.'),
  region: about(text, 'Its region.'),
}

const answers = {
  blocked: about(v.boolean(), 'Whether an error forbids every write.'),
  drifts: about(v.boolean(), 'Whether AWS differs from the declaration; true if it is blocked.'),
  writes: about(v.boolean(), 'Whether an apply would write anything.'),
}

const parts = {
  ...names,
  ...answers,
  place,
  policyName: about(text, 'The inline policy of the role that holds the grants.'),
  grants: about(v.array(grant), `What becomes of each ${secretWords} that is or was granted.`),
  variables: about(v.array(variable), "What becomes of each variable that holds a secret's ARN."),
  extension: maybe(
    extension,
    "What becomes of AWS's Parameters and Secrets Lambda Extension; absent if it is neither declared nor attached by this action.",
  ),
  policy: about(
    v.object({
      before: maybe(text, 'Absent if there is none.'),
      after: maybe(text, 'Absent if there will be none.'),
      former: maybe(
        v.array(
          v.object({
            policyName: about(text, 'The earlier name.'),
            document: about(text, 'As indented JSON.'),
          }),
        ),
        'Policies that were written before `policy-name` changed, and are deleted; absent if there are none.',
      ),
    }),
    'The policy as indented JSON.',
  ),
  access: about(
    v.object({
      verdict: about(verdict, verdictMeaning),
      gained: about(v.array(access), 'What the role may do only after the change.'),
      lost: about(v.array(access), 'What the role may do only before the change.'),
    }),
    'What the change of the policy means.',
  ),
  effective: about(
    effective,
    'What the change means for what functions can read, whatever policy allows it.',
  ),
  budgets: about(v.array(budget), 'The limits of AWS that the change counts against.'),
  findings: about(v.array(finding), 'What a reviewer must know, worst first.'),
  steps: about(
    v.array(step),
    'What an apply writes, in order; empty if there is nothing to do, an error forbids it, or the function is pending.',
  ),
}

export const functionPlan = v.variant('state', [
  v.object({
    state: about(v.literal('found'), 'The function exists.'),
    functionArn: about(text, 'Its ARN.'),
    roleArn: about(text, 'Its execution role.'),
    ...parts,
  }),
  v.object({
    state: about(
      v.picklist(['pending', 'unread']),
      '`pending`: it does not exist yet. `unread`: that is not known, because it could not be read, is left alone, or AWS was not read.',
    ),
    account: maybe(text, 'The account where it is or will be; absent if unknown.'),
    ...parts,
  }),
])

const outcome = {
  ...answers,
  verdict: about(verdict, verdictMeaning),
  digest: about(text, 'Equal for the same change to the same state; empty if AWS was not read.'),
}

export const wholePlan = v.object({
  stage: maybe(text, 'The stage that is planned.'),
  functions: about(v.array(functionPlan), 'One for each declared function.'),
  rotations: about(v.array(rotation), 'One for each secret whose rotation is declared.'),
  guardrails: about(
    v.array(guardrails),
    'The limits that every declared secret was checked against; empty if everything is removed.',
  ),
  inventory: maybe(
    inventory,
    'Who can read which secret, as far as the roles of the declared functions show; absent if AWS was not read, if everything is removed, and where the output would be too long.',
  ),
  ...outcome,
  comparedWith: maybe(
    v.object({ branch: about(text, 'The branch.'), commit: about(text, 'Its commit.') }),
    'Set if AWS could not be read: the declaration was compared with the one on this branch.',
  ),
})

const truncatedPlan = v.object({
  truncated: about(v.literal(true), 'The plan is too long for an output; this is what fits.'),
  ...outcome,
  functions: maybe(
    v.array(v.object({ ...names, ...answers, verdict: about(verdict, verdictMeaning) })),
    'One for each declared function; absent if even these are too long.',
  ),
})

/** The output `plan`. */
export const planSchema = v.union([wholePlan, truncatedPlan, v.null()])
