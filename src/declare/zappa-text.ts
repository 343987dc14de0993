import type { ConfigFile } from './config-file.ts'
import { type ConfigText, parseConfigText } from './config-text.ts'
import { parseHjsonText } from './hjson-text.ts'
import { parseTomlText } from './toml-text.ts'

/** Zappa's settings as plain data, read as Zappa does: what is neither YAML nor TOML by its name is Hjson. */
export async function parseZappaText(file: ConfigFile): Promise<ConfigText> {
  if (/\.ya?ml$/.test(file.file)) return parseConfigText(file, 'zappa')
  return file.file.endsWith('.toml') ? parseTomlText(file) : parseHjsonText(file)
}
