import deployAttached from '../../../policies/deploy/attached-policies.json' with { type: 'json' }
import deployDurable from '../../../policies/deploy/durable.json' with { type: 'json' }
import deployExtension from '../../../policies/deploy/extension.json' with { type: 'json' }
import deployPublish from '../../../policies/deploy/publish.json' with { type: 'json' }
import deployRole from '../../../policies/deploy/role.json' with { type: 'json' }
import deployRotation from '../../../policies/deploy/rotation.json' with { type: 'json' }
import planAttached from '../../../policies/plan/attached-policies.json' with { type: 'json' }
import planDurable from '../../../policies/plan/durable.json' with { type: 'json' }
import planExtension from '../../../policies/plan/extension.json' with { type: 'json' }
import planRole from '../../../policies/plan/role.json' with { type: 'json' }
import trustDeploy from '../../../policies/trust/deploy.json' with { type: 'json' }
import trustPlan from '../../../policies/trust/plan.json' with { type: 'json' }
import type { SecretKind } from '../../text/stores.ts'
import { storePolicies } from './store-policies.ts'

export interface PolicyDocument {
  readonly Version: string
  readonly Statement: readonly PolicyStatement[]
}

export interface PolicyStatement {
  readonly Sid: string
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
}

/** What a declaration may need besides the secrets of functions; a store whose metadata a policy of its own allows to read. */
export type Feature = 'attached' | 'durable' | 'extension' | 'publish' | 'rotation' | SecretKind

interface Documented {
  readonly role: PolicyDocument
  /** In the order of their statements. */
  readonly features: Partial<Readonly<Record<Feature, PolicyDocument>>>
  readonly trust: PolicyDocument
}

const ofStores = Object.fromEntries(storePolicies.map(({ store, document }) => [store.noun, document]))

/** The documented policies of each role, which tests hold to be exact. */
export const documented: Readonly<Record<'plan' | 'deploy', Documented>> = {
  plan: {
    role: planRole,
    features: {
      attached: planAttached,
      durable: planDurable,
      extension: planExtension,
      ...ofStores,
    },
    trust: trustPlan,
  },
  deploy: {
    role: deployRole,
    features: {
      attached: deployAttached,
      durable: deployDurable,
      extension: deployExtension,
      ...ofStores,
      publish: deployPublish,
      rotation: deployRotation,
    },
    trust: trustDeploy,
  },
}
