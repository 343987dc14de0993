import type { FileSource } from '../src/model/file-source.ts'

/** A repository with one file. */
export function oneFile(path: string, text: string): FileSource {
  const bytes = new TextEncoder().encode(text)
  return {
    exists: async (asked) => asked === path,
    read: async (asked) => (asked === path ? { kind: 'found', file: path, bytes } : { kind: 'absent' }),
  }
}
