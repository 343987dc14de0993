// Required by a run of the bundle (warm-up.ts): as the run ends, adds the functions that it compiled to Node's compile
// cache, which holds only what was compiled before the first line ran. A file of the cache is five numbers (a magic
// one, sizes and checksums of source and code) and V8's code; Node passes over a file that is not right.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { crc32 } = require('node:zlib')
const { internalBinding } = require('internal/test/binding')

const { ModuleWrap } = internalBinding('module_wrap')
const { source_text_module_default_hdo: asImported } = internalBinding('symbols')
const [sourceSize, codeSize, sourceSum, codeSum, headLength] = [4, 8, 12, 16, 20]

process.on('exit', () => {
  const bundle = dirname(process.argv[1])
  const sources = readdirSync(bundle)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(bundle, name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
  const folder = process.env.COMPILED
  for (const name of readdirSync(folder, { recursive: true }).filter((each) => /\/[0-9a-f]{8}$/.test(each))) {
    const file = readFileSync(join(folder, name))
    const source = sources.find(
      ({ bytes }) =>
        bytes.length === file.readUInt32LE(sourceSize) && crc32(bytes) === file.readUInt32LE(sourceSum),
    )
    if (source === undefined) continue
    // V8 knows the module of this name and source already, with all that it compiled of it.
    const url = pathToFileURL(source.path).href
    const code = new ModuleWrap(url, undefined, source.bytes.toString(), 0, 0, asImported).createCachedData()
    const head = file.subarray(0, headLength)
    head.writeUInt32LE(code.length, codeSize)
    head.writeUInt32LE(crc32(code), codeSum)
    writeFileSync(join(folder, name), Buffer.concat([head, code]))
  }
})
