import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { branch, entriesOf, type Layered, leaf, overlay } from '../../../src/declare/file/overlay.ts'

/** Any layer: maps three deep over few keys, so that layers meet. */
const key = fc.constantFrom('a', 'b', 'c')
const leafTree: fc.Arbitrary<Layered<number>> = fc
  .option(fc.nat(9), { freq: 2 })
  .map((content) => leaf(content))
const mapOf = (inner: fc.Arbitrary<Layered<number>>): fc.Arbitrary<Layered<number>> =>
  fc.dictionary(key, inner).map((entries) => branch(Object.entries(entries)))
const layer = mapOf(fc.oneof(leafTree, mapOf(fc.oneof(leafTree, mapOf(leafTree)))))

/** What shows once all layers are joined: plain data, without what was taken away. */
function shown(tree: Layered<number>): unknown {
  if (tree.kind === 'leaf') return tree.content
  return Object.fromEntries((entriesOf(tree) ?? []).map(([name, value]) => [name, shown(value)]))
}

describe('layers', () => {
  test('may be joined in any grouping', () => {
    fc.assert(
      fc.property(layer, layer, layer, (a, b, c) => {
        expect(overlay(overlay(a, b), c)).toEqual(overlay(a, overlay(b, c)))
      }),
    )
  })

  test('of which the upper says null show nothing of what is below', () => {
    fc.assert(
      fc.property(layer, key, (below, name) => {
        const joined = overlay(below, branch([[name, leaf<number>(null)]]))
        expect(shown(joined)).not.toHaveProperty(name)
      }),
    )
  })

  test('keep what the upper does not mention, and show what it says', () => {
    fc.assert(
      fc.property(layer, key, fc.nat(9), (below, name, value) => {
        const joined = shown(overlay(below, branch([[name, leaf(value)]])))
        expect(joined).toEqual({ ...(shown(below) as object), [name]: value })
      }),
    )
  })

  test('are themselves over nothing and under nothing', () => {
    fc.assert(
      fc.property(layer, (each) => {
        expect(overlay(each, branch([]))).toEqual(each)
        expect(overlay(branch([]), each)).toEqual(each)
      }),
    )
  })
})
