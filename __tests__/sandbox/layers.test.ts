import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { layersOnPage, regionsWithout, tableWith } from '../../sandbox/models/layers.ts'
import { published } from '../../sandbox/services/lambda/extension-layers.ts'

const name = 'AWS-Parameters-and-Secrets-Lambda-Extension'
const page = (...layers: readonly string[]) =>
  `<p>text</p>${layers.map((layer) => `<td><code>arn:aws:lambda:${layer}</code></td>`).join('\n')}`

describe('the table of extension layers', () => {
  test('is what the script makes of the entries of the day', () => {
    const table = readFileSync('src/plan/configuration/published-layers.ts', 'utf8')
    expect(tableWith(published)).toBe(table)
    const later = tableWith({ day: '2027-01-02', regions: { 'us-east-1': ['177933569100', 120, null] } })
    expect(later).toContain("tableDay = '2027-01-02'")
    expect(later).toMatch(/ = \{\n {2}'us-east-1': \{ account: '177933569100', x86_64: 120 \},\n\}\n$/)
  })

  test('has every region but these, where only the public parameter helps', () => {
    expect(regionsWithout(published.regions)).toEqual([
      'me-west-1',
      'sa-west-1',
      ...['us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isob-west-1'],
      ...['eu-isoe-west-1', 'us-isof-east-1', 'us-isof-south-1'],
    ])
  })

  test("is read from a saved copy of AWS's page, which must not contradict itself", () => {
    const x86 = `us-east-1:177933569100:layer:${name}:99`
    expect(layersOnPage(page(x86, x86, `us-east-1:177933569100:layer:${name}-Arm64:98`))).toEqual({
      'us-east-1': ['177933569100', 99, 98],
    })
    expect(() => layersOnPage(page(x86, x86.replace(':99', ':100')))).toThrow('99 and 100')
    expect(() => layersOnPage(page(x86, x86.replace('1779', '2779')))).toThrow('on the page with')
    expect(() => layersOnPage(page())).toThrow('names no layer')
    expect(() => regionsWithout({ 'xx-east-1': ['177933569100', 1, 1] })).toThrow(
      'no partition has xx-east-1',
    )
  })
})
