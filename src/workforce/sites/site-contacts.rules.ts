/** Somebody to turn to at a site, with a telephone; an account is not asked for (`mdt.yaml` practice_contact_roles). */
export type SiteContact = {
  id: string
  role: string
  name: string
  phone?: string | undefined
  email?: string | undefined
  from: string
}

type ContactRole = { id: string; label: string; required: boolean; tasks?: readonly string[] | undefined }

/** Who stands beside one worker is appointed (`placements`); the rest are the site's own to name, once for everybody. */
const APPOINTED = ['pc.first-point-of-contact', 'pc.gp-supervisor']

export const rolesToName = (roles: readonly ContactRole[]): ContactRole[] =>
  roles.filter(({ id }) => !APPOINTED.includes(id))

/** Each role with whoever holds it; nobody where nobody is named. */
export const contactLines = (roles: readonly ContactRole[], named: readonly SiteContact[]) =>
  rolesToName(roles).map((role) => ({ role, contact: named.find((each) => each.role === role.id) }))
