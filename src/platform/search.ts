import type { Role } from './actor.ts'
import type { Context } from './context.ts'

/** One thing found: what kind it is, its words, and where it is. Never anything of safeguarding (H4). */
export type Found = { kind: string; title: string; detail: string; href: string }
export type SearchSource = {
  name: string
  roles: readonly Role[]
  find: (context: Context, words: string) => Promise<Found[]>
}
