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
    expect(shown).toContain(`- the extension changes from layer \`${before}\` to \`${now}\`\n`)
    expect(shown).toContain('- variable `SSM_PARAMETER_STORE_TTL` is set to `10`\n')
    expect(toHtml(shown)).not.toMatch(/<li>\s*<ul>/)
    expect(shown).toContain('- variable `SECRETS_MANAGER_TTL` changes from (value hidden) to `60`\n')

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
      '- **`orders`**: variable `SECRETS_MANAGER_TTL` changes from `30` to `60`\n',
    )

    const taken = aFunctionPlan({
      extension: { settings: [{ verb: 'remove', name: 'SSM_PARAMETER_STORE_TTL', value: '90' }] },
    })
    expect(rendered({ kind: 'planned', plan: aPlan({ functions: [taken] }) })).toContain(
      '**`orders`**: variable `SSM_PARAMETER_STORE_TTL`, which held `90`, is removed\n',
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
    expect(shown).toContain(`- **\`mail\`**: the extension is removed, layer \`${now}\`\n`)
    expect(shown).not.toContain('- **`search`**: the extension')
    expect(shown).toContain('2 functions have their extension changed')
    expect(shown).toContain(`- **\`billing\`**: the extension is attached, layer \`${now}\`\n`)
  })
})
