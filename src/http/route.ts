import type { z } from 'zod'
import type { Visit } from './visit.ts'

/**
 * Which door a route stands behind: `seat` a colleague in one seat (`/at/:seat` goes before the path); `account` signed in, no
 * seat chosen; `link` the holder of a one-purpose link; `public` anybody. `public` with `:organisation` in its path carries that
 * organisation's tenant.
 */
export type Door = 'seat' | 'account' | 'link' | 'public'

export type Route = {
  method: 'GET' | 'POST'
  path: string
  door: Door
  /** `page` and `form` answer HTML, `action` redirects, `endpoint` answers JSON, `file` bytes. */
  kind: 'page' | 'form' | 'action' | 'endpoint' | 'file'
  /** How much may be sent to it, where that is more than its door allows. */
  mostBytes?: number
  /** For door `link`: the purpose that the link must have. */
  purpose?: string
  /** For endpoints: what OpenAPI says of it. */
  describes?: Description
  handle: (visit: Visit) => Promise<Response>
}

export type Description = { summary: string; body?: z.ZodType; query?: z.ZodType; answers?: string }

/** The parameters that a path names: `/cases/:caseId/notes/:noteId` gives `{ caseId: string; noteId: string }`. */
type Params<Path extends string> = { [name in NamesIn<Path>]: string }

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a page is asked for: its path's parameters and whatever stood after the question mark. */
export type Asked<Path extends string> = Params<Path> & Record<string, string | undefined>

/** The router matched `path`, so every name that it mentions is there. */
export const askedOf = <Path extends string>(_: Path, visit: Visit): Asked<Path> =>
  ({ ...visit.query, ...visit.params }) as Asked<Path>
