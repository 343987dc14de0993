import { quote } from '../../text/quote.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'

const remedy = "Set the input `function` to the function's name or ARN, as `zappa status` gives it."

/**
 * The name that Zappa gives a stage's function: project and stage as one slug. The project is `project_name` (absent:
 * `undefined`), else the first 15 characters of the slug of the folder that Zappa runs in.
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
  return wrong({
    message: `\`project_name\` is ${typeof name === 'string' ? quote(name) : 'no text'}, which Zappa refuses.`,
    remedy: 'Write 1 to 80 letters, digits, - and _, or leave the key out.',
  })
}

/**
 * What python-slugify makes of `text`: lower case, everything else but letters and digits a hyphen. Latin letters with
 * accents lose them. Whatever has to be spelt in other letters (ß, Ж, 漢) or stands for a character (&amp;) is a mistake
 * here, as only Python's own tables say how.
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

/** What else decomposes, and to what, depends on the version of Unicode that each side has. */
const notLatin = /(?![\u0300-\u034E])[^\x20-\u024F\u1E00-\u1EFF]/
const notAscii = /[^\x20-\x7E]/
const entity = /&#?\w+;/
const accents = /[\u0300-\u034E]/g

function unspelt(text: string): Mistake {
  return { message: `How Zappa spells ${quote(text)} in the function's name is not known here.`, remedy }
}
