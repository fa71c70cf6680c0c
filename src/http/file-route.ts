import { isUuid } from '../lib/is-uuid.ts'
import { recordLook } from '../platform/audit.ts'
import { bytesOf, type FileDoor, findFile, type StoredFile } from '../platform/files.ts'
import { accept, missing } from '../platform/result.ts'
import { refused } from './refused.tsx'
import type { Route } from './route.ts'

/** A file that somebody sent in runs nothing, loads nothing and is framed by nobody, whatever it turns out to be. */
const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** `/files/:id` for every module that keeps files: the one that claimed a file says who may open it. Each look is noted. */
export const fileRoute = (doors: readonly FileDoor[]): Route => ({
  method: 'GET',
  path: '/files/:fileId',
  door: 'seat',
  kind: 'file',
  handle: async (visit) => {
    const fileId = visit.params.fileId ?? ''
    const found = await visit.work(async (context) => {
      const file = isUuid(fileId) ? await findFile(context, fileId) : undefined
      const door = doors.find(({ about }) => file?.about?.startsWith(`${about}:`))
      if (!file || !door || !(await door.mayOpen(context, file))) return missing()
      await recordLook(context, 'files.opened', [
        `file:${file.id}`,
        `${door.about}:${file.about?.slice(door.about.length + 1)}`,
      ])
      return accept({ file, bytes: await bytesOf(context, file.id) })
    })
    if (!found.ok) return refused(visit, found.refusal)
    const { file, bytes } = found.value
    return visit.http.body(new Uint8Array(bytes), 200, {
      'Content-Type': file.mediaType,
      'Content-Disposition': dispositionOf(file),
      'Content-Security-Policy': SANDBOX,
      'Cache-Control': 'private, no-store',
    })
  },
})

/** A picture is shown in the browser; a PDF is saved, for no browser draws one inside a sandbox. */
function dispositionOf({ name, mediaType }: StoredFile): string {
  const way = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = name.replace(/[^\w .-]/g, '_')
  return `${way}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, asHex)}`
}

const asHex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`
