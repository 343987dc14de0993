import { isUtf8 } from 'node:buffer'
import { parse, stringify } from 'yaml'
import type { FileContent, FileSource } from '../../model/file-source.ts'
import { isZappaPath } from '../../model/place.ts'
import { quoted } from '../../text/quote.ts'
import { input, list, marked, name, say, sides } from '../../text/sentence.ts'
import type { ConfigFile } from '../formats/places.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'

const usualPaths = [
  '.github/lambda-secrets.yml',
  '.github/lambda-secrets.yaml',
  '.github/lambda-secrets.json',
]

/** To paste into the first of them. */
const smallest = `version: 1
functions:
  orders-api: # the Lambda function's name
    secrets:
      DB_ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-db-AbCdEf
`

/** In the order in which Zappa looks for them; it uses the first. */
const zappaPaths = ['zappa_settings.json', 'zappa_settings.toml', 'zappa_settings.yml', 'zappa_settings.yaml']

/** The config file in one of its usual places, else Zappa's settings; `undefined` if there is neither. */
export async function findConfigPath(files: FileSource): Promise<Checked<string | undefined>> {
  const [configs, settings] = [await usualConfigPaths(files), await present(files, zappaPaths)]
  const [found, ...others] = configs
  const [zappa] = settings
  if (found === undefined) return right(zappa)
  if (others.length > 0) return wrong(several(configs))
  if (zappa === undefined || !(await declaresSecrets(files, zappa))) return right(found)
  return wrong(several([found, zappa]))
}

/** The config file in `files`: the one at `config`, else the one of `findConfigPath`; `undefined` if there is none. */
export async function configPathIn(
  files: FileSource,
  config: string | undefined,
): Promise<Checked<string | undefined>> {
  if (config === undefined) return findConfigPath(files)
  return right((await files.exists(config)) ? config : undefined)
}

/** Every config file in one of its usual places: beside others, a workflow names the one that it means. */
export async function usualConfigPaths(files: FileSource): Promise<readonly string[]> {
  return present(files, usualPaths)
}

/** Whether a run without a name for it finds a config file here. */
export function isUsualPath(path: string): boolean {
  return usualPaths.includes(path.replaceAll('\\', '/'))
}

async function present(files: FileSource, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => files.exists(path)))
  return paths.filter((_, index) => found[index])
}

/** A config file takes precedence over Zappa's settings, which must then not declare secrets that nobody reads. */
async function declaresSecrets(files: FileSource, path: string): Promise<boolean> {
  const file = await readConfigFile(files, path)
  return file.ok && /\baws_secrets\b/.test(file.value.text)
}

export function nothingDeclared(): Mistake {
  return {
    message: say`Nothing is declared: ${sides(
      marked('the inputs `function` and `secrets` are not set, and there is no config file.'),
      marked('there is no config file, and no `--function` with `--secret`.'),
    )}`,
    remedy: [
      sides(
        say`Check out the repository (actions/checkout) with a file ${name('.github/lambda-secrets.yml')}; the smallest is ${name(inOneLine(smallest))}`,
        marked(
          'Go to the clone that has one, name it with `--config`, or write one: `lambda-secrets init --function NAME --output .github/lambda-secrets.yml`.',
        ),
      ),
    ],
    example: smallest,
  }
}

/** A message has one line. YAML reads this form as well. */
function inOneLine(yaml: string): string {
  return stringify(parse(yaml), { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

function several(paths: readonly string[]): Mistake {
  return {
    message: say`More than one file declares secrets: ${list(paths)}.`,
    remedy: say`Keep one of them, or name one in the ${input('config')}.`,
  }
}

/** The text of the file at `path`, with line feeds alone: YAML, and Python for Zappa, end a line at carriage returns too. */
export async function readConfigFile(files: FileSource, path: string): Promise<Checked<ConfigFile>> {
  if (!isZappaPath(path) && !/\.(ya?ml|json)$/i.test(path)) {
    return wrong({
      message: say`${quoted(path)} is neither YAML nor JSON.`,
      remedy: marked(
        "Name a `.yml`, `.yaml` or `.json` file, or Zappa's settings, whose file name contains `zappa`.",
      ),
    })
  }
  const content = await files.read(path)
  if (content.kind !== 'found') return wrong(unusable(path, content))
  const { file, bytes } = content
  if (!isUtf8(bytes))
    return wrong({
      message: say`${quoted(file)} is not UTF-8 text.`,
      remedy: marked('Save the file as UTF-8.'),
    })
  return right({ file, text: new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n') })
}

function unusable(path: string, content: Exclude<FileContent, { kind: 'found' }>): Mistake {
  switch (content.kind) {
    case 'absent':
      return {
        message: say`${quoted(path)} does not exist.`,
        remedy: say`Name a file in the repository${sides(say`, and check out the repository first (actions/checkout)`, [])}.`,
      }
    case 'outside':
      return {
        message: say`${quoted(path)} is outside ${sides(say`the workspace`, say`the clone`)}.`,
        remedy: marked('Name a file in the repository.'),
      }
    case 'link':
      return {
        message: say`${quoted(content.link)} is a link, which the action does not follow.`,
        remedy: say`Replace the link by the file itself, or set the ${input('config')} to the real path.`,
      }
    case 'no-file':
      return {
        message: say`${quoted(content.file)} is not a file.`,
        remedy: say`Set the ${input('config')} to the path of a file.`,
      }
    case 'no-folder':
      return {
        message: say`${quoted(content.folder)} is not a folder of this repository, but a submodule, a link or a file.`,
        remedy: marked('Keep the config file in a folder of the repository itself.'),
      }
    case 'other-spelling':
      return {
        message: say`${quoted(content.file)} is spelled ${quoted(content.spelled)} in the repository.`,
        remedy: marked('Give both the same upper and lower case letters: git and GitHub tell them apart.'),
      }
    case 'too-large':
      return {
        message: say`${quoted(content.file)} has ${content.size} bytes.`,
        remedy: marked(
          'A config file may have at most 1 MiB: split it over several files and uses of the action.',
        ),
      }
    case 'unreadable':
      return {
        message: say`${quoted(path)} cannot be read (${name(content.code)}).`,
        remedy: say`Name a file that ${sides(say`this job`, say`you`)} can read.`,
      }
  }
}
