import type { Role } from '../../platform/actor.ts'

/** A name in one system, with or without an account. Training, competencies and portfolio belong to the colleague. */
export type Colleague = {
  id: string
  name: string
  givenName: string
  familyName: string
  email?: string | undefined
  phone?: string | undefined
  profession?: string | undefined
  register?: string | undefined
  registrationNumber?: string | undefined
  languages: string[]
  accountId?: string | undefined
  leftOn?: string | undefined
  version: number
}

/** A role held at an organisation from a day until the day before `until`. */
export type HeldSeat = {
  id: string
  slug: string
  colleagueId: string
  role: Role
  organisation: { id: string; name: string; kind: string }
  from: string
  until?: string | undefined
}

export type Named = { id: string; name: string }

export type ListedColleague = {
  id: string
  name: string
  email?: string | undefined
  leftOn?: string | undefined
  roles: { role: Role; at: string }[]
}

/** A post as a colleague's own page names it; the post has a page of its own. */
export type PostHeld = { id: string; jobTitle: string; at: string; from: string; lastDay?: string | undefined }

export type HistoryLine = { on: string; says: string; by: string }

/** What is said when an address is somebody else's already, wherever one is typed. */
export const addressTaken = (name: string) => ({
  field: 'email',
  message: `${name} has this address already. If that is who you mean, choose them; if not, enter another address`,
})
