import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { branch, entriesOf, type Layered, leaf, overlay } from '../../../src/declare/file/overlay.ts'

/** Any layer: maps three levels deep over few keys, so that layers overlap. */
const key = fc.constantFrom('a', 'b', 'c')
const leafTree: fc.Arbitrary<Layered<number>> = fc
  .option(fc.nat(9), { freq: 2 })
  .map((content) => leaf(content))
const mapOf = (inner: fc.Arbitrary<Layered<number>>): fc.Arbitrary<Layered<number>> =>
  fc.dictionary(key, inner).map((entries) => branch(Object.entries(entries)))
const layer = mapOf(fc.oneof(leafTree, mapOf(fc.oneof(leafTree, mapOf(leafTree)))))

/** The result of joining all layers as plain data, without what was removed. */
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

  test('hide everything below a null', () => {
    fc.assert(
      fc.property(layer, key, (below, name) => {
        const joined = overlay(below, branch([[name, leaf<number>(null)]]))
        expect(shown(joined)).not.toHaveProperty(name)
      }),
    )
  })

  test('keep what the upper layer does not mention, and show what it does', () => {
    fc.assert(
      fc.property(layer, key, fc.nat(9), (below, name, value) => {
        const joined = shown(overlay(below, branch([[name, leaf(value)]])))
        expect(joined).toEqual({ ...(shown(below) as object), [name]: value })
      }),
    )
  })

  test('stay themselves when joined with nothing', () => {
    fc.assert(
      fc.property(layer, (each) => {
        expect(overlay(each, branch([]))).toEqual(each)
        expect(overlay(branch([]), each)).toEqual(each)
      }),
    )
  })
})
