import { describe, expect, it } from '@jest/globals'
import { aFunctionPlan, anUnchangedFunctionPlan, aPlace, aPlan } from '../../builders/plan.ts'
import { rendered, toHtml } from '../rendered.ts'

describe('the extension', () => {
  const [before, now] = [50, 101].map(
    (version) =>
      `arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:${version}`,
  ) as [string, string]
  const place = aPlace()

  it('is shown by its layer and, among the variables, by its settings, none of which shows what others set', () => {
    const extended = aFunctionPlan({
      extension: {
        layer: { verb: 'change', layerArn: now, before, place },
        settings: [
          { verb: 'add', name: 'SSM_PARAMETER_STORE_TTL', value: '10', place },
          { verb: 'change', name: 'SECRETS_MANAGER_TTL', value: '60', place, before: { kind: 'hidden' } },
        ],
      },
    })
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [extended] }) })
    expect(shown).toContain(`- ~ extension, layer \`${before}\` → \`${now}\``)
    expect(shown).toContain('- &#43; variable `SSM_PARAMETER_STORE_TTL` → `10`')
    expect(toHtml(shown)).not.toMatch(/<li>\s*<ul>/)
    expect(shown).toContain('- ~ variable `SECRETS_MANAGER_TTL`: (value hidden) → `60`')

    const own = aFunctionPlan({
      extension: {
        settings: [
          { verb: 'keep', name: 'SSM_PARAMETER_STORE_TTL', value: '90', place },
          {
            verb: 'change',
            name: 'SECRETS_MANAGER_TTL',
            value: '60',
            place,
            before: { kind: 'ours', value: '30' },
          },
        ],
      },
    })
    expect(rendered({ kind: 'planned', plan: aPlan({ functions: [own] }) })).toContain(
      '- **`orders`**: ~ variable `SECRETS_MANAGER_TTL`: `30` → `60`\n',
    )

    const taken = aFunctionPlan({
      extension: { settings: [{ verb: 'remove', name: 'SSM_PARAMETER_STORE_TTL', value: '90' }] },
    })
    expect(rendered({ kind: 'planned', plan: aPlan({ functions: [taken] }) })).toContain(
      '**`orders`**: − variable `SSM_PARAMETER_STORE_TTL`, was `90`',
    )
  })

  it('makes a change of its own where nothing else changes, and none where it is kept', () => {
    const layer = (verb: 'add' | 'keep') => ({ layer: { verb, layerArn: now, place }, settings: [] })
    const steps = [{ kind: 'configuration', set: {}, remove: [], layer: { add: now } }] as const
    const attaching = anUnchangedFunctionPlan({ extension: layer('add'), steps })
    const kept = anUnchangedFunctionPlan({ label: 'search', extension: layer('keep') })
    const taken = { layer: { verb: 'remove', layerArn: now }, settings: [] } as const
    const losing = anUnchangedFunctionPlan({
      ...{ label: 'mail', extension: taken },
      steps: [{ kind: 'configuration', set: {}, remove: [], layer: { remove: now } }],
    })
    const shown = rendered({ kind: 'planned', plan: aPlan({ functions: [attaching, kept, losing] }) })
    expect(shown).toContain(`- **\`mail\`**: − extension, layer \`${now}\``)
    expect(shown).not.toContain('- **`search`**: −')
    expect(shown).toContain('2 functions have their extension changed')
    expect(shown).toContain(`- **\`billing\`**: &#43; extension, layer \`${now}\``)
  })
})
