import { isUtf8 } from 'node:buffer'
import { basename } from 'node:path'
import { parse, stringify } from 'yaml'
import type { FileContent, FileSource } from '../../model/file-source.ts'
import { quote } from '../../text/quote.ts'
import type { ConfigFile } from '../formats/places.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'

const usualPaths = [
  '.github/lambda-secrets.yml',
  '.github/lambda-secrets.yaml',
  '.github/lambda-secrets.json',
]

/** What to paste into the first of them. */
const smallest = `version: 1
functions:
  orders-api: # the Lambda function's name
    secrets:
      DB_ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-db-AbCdEf
`

/** In the order in which Zappa looks for them; the first counts. */
const zappaPaths = ['zappa_settings.json', 'zappa_settings.toml', 'zappa_settings.yml', 'zappa_settings.yaml']

/** Whether a file holds Zappa's settings, as its name says. */
export function isZappaPath(path: string): boolean {
  return basename(path).toLowerCase().includes('zappa')
}

/** The config file that stands where it usually does, else Zappa's settings; `undefined` where there is neither. */
export async function findConfigPath(files: FileSource): Promise<Checked<string | undefined>> {
  const [configs, settings] = [await present(files, usualPaths), await present(files, zappaPaths)]
  const [found, ...others] = configs
  const [zappa] = settings
  if (found === undefined) return right(zappa)
  if (others.length > 0) return wrong(several(configs))
  if (zappa === undefined || !(await declaresSecrets(files, zappa))) return right(found)
  return wrong(several([found, zappa]))
}

/** The config file among `files`: the one named `config`, else as `findConfigPath` finds it; `undefined` for none. */
export async function configPathIn(
  files: FileSource,
  config: string | undefined,
): Promise<Checked<string | undefined>> {
  if (config === undefined) return findConfigPath(files)
  return right((await files.exists(config)) ? config : undefined)
}

async function present(files: FileSource, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => files.exists(path)))
  return paths.filter((_, index) => found[index])
}

/** A config file stands above Zappa's settings; these must then not declare what nobody would read. */
async function declaresSecrets(files: FileSource, path: string): Promise<boolean> {
  const file = await readConfigFile(files, path)
  return file.ok && /\baws_secrets\b/.test(file.value.text)
}

export const nothingDeclared: Mistake = {
  message: 'Nothing is declared: there are no inputs `function` and `secrets`, and there is no config file.',
  remedy: `Check out the repository (actions/checkout), with a file ${usualPaths[0]}; as small as it gets: ${inOneLine(smallest)}`,
  example: smallest,
}

/** As messages are; YAML reads it as it stands. */
function inOneLine(yaml: string): string {
  return stringify(parse(yaml), { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

function several(paths: readonly string[]): Mistake {
  return {
    message: `More than one file declares secrets: ${paths.join(', ')}.`,
    remedy: 'Keep one of them, or name one in the input `config`.',
  }
}

/** The text of the file at `path`. */
export async function readConfigFile(files: FileSource, path: string): Promise<Checked<ConfigFile>> {
  if (!isZappaPath(path) && !/\.(ya?ml|json)$/i.test(path)) {
    return wrong({
      message: `${quote(path)} is neither YAML nor JSON.`,
      remedy: "Name a .yml, .yaml or .json file, or Zappa's settings, whose name holds `zappa`.",
    })
  }
  const content = await files.read(path)
  if (content.kind !== 'found') return wrong(unusable(path, content))
  const { file, bytes } = content
  if (!isUtf8(bytes))
    return wrong({ message: `${quote(file)} is not UTF-8 text.`, remedy: 'Save it as UTF-8.' })
  return right({ file, text: new TextDecoder().decode(bytes) })
}

function unusable(path: string, content: Exclude<FileContent, { kind: 'found' }>): Mistake {
  switch (content.kind) {
    case 'absent':
      return {
        message: `${quote(path)} does not exist.`,
        remedy: 'Name a file of the repository, and check it out first (actions/checkout).',
      }
    case 'outside':
      return {
        message: `${quote(path)} leads out of the workspace.`,
        remedy: 'Name a file of the repository, without links to elsewhere.',
      }
    case 'no-file':
      return { message: `${quote(content.file)} is not a file.`, remedy: 'Name a file in `config`.' }
    case 'too-large':
      return {
        message: `${quote(content.file)} has ${content.size} bytes.`,
        remedy: 'A config file has at most 1 MiB; split it over several uses of the action.',
      }
    case 'unreadable':
      return {
        message: `${quote(path)} can't be read (${content.code}).`,
        remedy: 'Name a file that this job may read.',
      }
  }
}
