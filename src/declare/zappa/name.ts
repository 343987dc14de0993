import { quoted } from '../../text/quote.ts'
import { input, marked, name, say } from '../../text/sentence.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'

const remedy = say`Set the ${input('function')} to the function's name or ARN, as ${name('zappa status')} shows it.`

/**
 * Zappa's name for a stage's function: project and stage as one slug. The project is `project_name` (`undefined` if
 * absent), else the first 15 characters of the slug of the folder that Zappa runs in.
 */
export function zappaFunctionName(projectName: unknown, folder: string, stage: string): Checked<string> {
  const project = projectName === undefined ? defaultProject(folder) : checkProject(projectName)
  if (!project.ok) return project
  return slugify(`${project.value}-${stage}`)
}

function defaultProject(folder: string): Checked<string> {
  const slug = slugify(folder)
  return slug.ok ? right(slug.value.slice(0, 15)) : slug
}

function checkProject(name: unknown): Checked<string> {
  if (typeof name === 'string' && /^[a-zA-Z0-9-_]{1,80}$/.test(name)) return right(name)
  const value = typeof name === 'string' ? say`${quoted(name)}` : say`not text`
  return wrong({
    message: say`${marked('`project_name`')} is ${value}, which Zappa refuses.`,
    remedy: marked('Write 1 to 80 letters, digits, hyphens and underscores, or leave the key out.'),
  })
}

/**
 * The slug that python-slugify makes of `text`: lower case, with hyphens for everything but letters and digits. Latin
 * letters lose their accents. Characters that need a transliteration (ß, Ж, 漢) or entities (&amp;) are a mistake here,
 * because only Python's own tables have them.
 */
export function slugify(text: string): Checked<string> {
  const plain = text.replaceAll("'", '-').normalize('NFKD').replaceAll(accents, '')
  if (notLatin.test(text) || notAscii.test(plain) || entity.test(plain)) return wrong(unspelt(text))
  const words = plain
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .split(/[^a-z0-9]+/)
  return right(words.filter((word) => word !== '').join('-'))
}

/** How other characters decompose depends on the version of Unicode on each side. */
const notLatin = /(?![\u0300-\u034E])[^\x20-\u024F\u1E00-\u1EFF]/
const notAscii = /[^\x20-\x7E]/
const entity = /&#?\w+;/
const accents = /[\u0300-\u034E]/g

function unspelt(text: string): Mistake {
  return {
    message: say`The action does not know how Zappa spells ${quoted(text)} in the function's name.`,
    remedy,
  }
}
