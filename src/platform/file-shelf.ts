import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where bytes lie: a folder, or a bucket. Keys are `system/uuid`. */
export type FileShelf = {
  put: (key: string, bytes: Buffer) => Promise<void>
  get: (key: string) => Promise<Buffer>
  remove: (key: string) => Promise<void>
}

/** Files in a folder: a laptop, or one server. */
export const folderShelf = (folder: string): FileShelf => ({
  put: async (key, bytes) => {
    const path = join(folder, key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, bytes, { mode: 0o600 })
  },
  get: (key) => readFile(join(folder, key)),
  remove: (key) => rm(join(folder, key), { force: true }),
})
