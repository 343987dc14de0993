import { describe, expect, test } from '@jest/globals'
import { formatPlace } from '../../src/model/place.ts'
import { DeclarationError, type Problem } from '../../src/model/problem.ts'
import { plain, say } from '../../src/text/sentence.ts'
import { badDeclarations } from './bad-declarations.ts'
import { declareIn, type Setting } from './workspace.ts'

describe('a bad declaration is reported with the place of every problem and its remedy', () => {
  test.each(badDeclarations)('$name', async ({ expect: expected, ...setting }) => {
    const problems = await problemsOf(setting)
    const reported = problems.map(({ place, message, remedy }) => ({
      place: formatPlace(place),
      message: plain(say`${message} ${remedy}`),
    }))
    expect(reported).toEqual(
      expected.map(({ place, message }) => ({ place, message: expect.stringMatching(message) })),
    )
  })

  test('no message is longer than a few lines or has a line break', async () => {
    for (const { expect: _, ...setting } of badDeclarations) {
      for (const { message, remedy } of await problemsOf(setting)) {
        expect(plain(message)).toMatch(/^\P{Cc}{1,300}[.]$/u)
        expect(plain(remedy)).toMatch(/^\P{Cc}{1,300}$/u)
      }
    }
  })
})

async function problemsOf(setting: Setting): Promise<readonly Problem[]> {
  try {
    await declareIn(setting)
  } catch (error) {
    if (error instanceof DeclarationError) return error.problems
    throw error
  }
  return []
}
