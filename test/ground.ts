import type { FileShelf } from '../src/platform/file-shelf.ts'
import type { Keyring } from '../src/platform/sealing.ts'

/** Keys that seal nothing but test data. */
export const testKeys: Keyring = {
  seal: [{ id: 'test', key: Buffer.alloc(32, 1) }],
  hash: Buffer.alloc(32, 2),
}

const bytes = new Map<string, Buffer>()

/** Files for as long as the process lives. Keys hold the tenant, so that worlds never meet here. */
export const memoryShelf: FileShelf = {
  put: async (key, content) => void bytes.set(key, content),
  get: async (key) => {
    const content = bytes.get(key)
    if (!content) throw new Error(`No such file: ${key}`)
    return content
  },
  remove: async (key) => void bytes.delete(key),
}

/** Where the service under test says that it is. */
export const PUBLIC_URL = 'https://trellis.test'
