import { strToU8, zipSync } from 'fflate'

type NamedBytes = { name: string; bytes: Uint8Array }

/** Several files as one, in a folder of this name. The same files at the same instant give the same bytes. */
export function zipOf(folder: string, files: readonly NamedBytes[], at: Date): Buffer {
  const inside = Object.fromEntries(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes]))
  return Buffer.from(zipSync(inside, { mtime: at, level: 6 }))
}

/** Lines of text as a file. */
export const textFile = (lines: readonly string[]): Uint8Array => strToU8(`${lines.join('\r\n')}\r\n`)
