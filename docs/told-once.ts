import { aFinding, aFunctionPlan, aPlace, aPlan } from '../__tests__/builders/plan.ts'
import { explain, type Failure } from '../src/model/failure.ts'
import type { Plan } from '../src/model/plan.ts'
import { makeWholeFinding } from '../src/plan/finding.ts'
import { guardrailChanges } from '../src/plan/guardrails/changes.ts'
import { marked, name, say } from '../src/text/sentence.ts'
import { statementToPaste } from '../src/text/statement.ts'

/** A pull request that changes most of its own limits. */
export const changedLimits: Plan = aPlan({
  stage: 'prod',
  functions: [
    aFunctionPlan({
      findings: [
        makeWholeFinding('guardrails-changed', aPlace(1), {
          message: marked(
            'This changes the guardrails of branch `main`: `allowed-secrets`, `require-reason`, `expires-within` and `approvals`. Until it is merged, those of the branch apply.',
          ),
          remedy: marked(
            'Review this more carefully than a grant: once merged, it decides what later changes may do.',
          ),
          changes: guardrailChanges(
            {
              secrets: ['orders/prod/*', 'shared/prod/*'],
              requireReason: true,
              expiresWithin: 90,
              approvals: [{ secrets: 'payments/*', by: ['acme/payments', 'acme/security'], count: 2 }],
            },
            {
              secrets: ['orders/*', 'payments/*', 'shared/prod/*'],
              expiresWithin: 30,
              approvals: [{ secrets: 'payments/*', by: ['acme/payments', 'acme/security'], count: 1 }],
            },
          ),
        }),
      ],
    }),
  ],
})

const action = 'iam:GetRolePolicy'

function refusedFor(label: string): Failure {
  const role = `${label}-prod-role`
  return {
    operation: 'GetRolePolicy',
    target: say`role ${name(role)}`,
    code: 'AccessDenied',
    message: [
      name(
        `User: arn:aws:sts::123456789012:assumed-role/plan/run is not authorized to perform: ${action} on resource: role ${role} because no identity-based policy allows the ${action} action. Authorization ID: 01234567-89ab-cdef-0123-456789abcdef`,
      ),
    ],
    refusal: `${action} because no identity-based policy allows the ${action} action`,
    remedy: say`Add the statement ${statementToPaste(action, `arn:aws:iam::123456789012:role/${role}`)} to a policy of the role that the workflow assumes.`,
  }
}

/** Thirty functions for which the plan role lacks one permission. */
export const refusedThirty: Plan = aPlan({
  stage: 'prod',
  functions: Array.from({ length: 30 }, (_, index) => {
    const label = `service-${index + 1}`
    const unreadable = aFinding({
      code: 'policy-unreadable',
      severity: 'error',
      functionLabel: label,
      message: explain(refusedFor(label)),
      remedy: marked('What the policy grants now must be known before it is replaced.'),
    })
    return aFunctionPlan({
      label,
      functionName: `${label}-prod`,
      steps: [],
      grants: [],
      findings: [unreadable],
    })
  }),
})
