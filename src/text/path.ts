import { relative, resolve, sep } from 'node:path'

/** Returns the path in `folder`, with forward slashes, of a path that is absolute or begins there. */
export function pathIn(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join('/')
}
