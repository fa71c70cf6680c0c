import { lowerFirst } from '../lib/lower-first.ts'
import { ROLES, type Role } from './actor.ts'
import { roleWords } from './role-words.ts'

/** An actor as the logs name it (`pcn-manager:0198…`), for people to read. Names come from whoever may show them. */
export function actorInWords(actor: string, name: string | undefined): string {
  const [kind = ''] = actor.split(':')
  const role = ROLES.find((each): each is Role => each === kind)
  if (role) return name ? `${name}, ${lowerFirst(roleWords[role])}` : roleWords[role]
  if (kind === 'link' && name) return `${name}, with a link from a message`
  return KINDS[kind] ?? actor
}

const KINDS: Record<string, string> = {
  account: 'Themselves, on signing in',
  link: 'Somebody with a link from a message',
  job: 'Trellis itself',
  public: 'Somebody not signed in',
}

/** `Line manager` as `line manager`; `GP supervisor` and `PCN manager` stay as they are. */
