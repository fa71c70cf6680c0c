import type { Role } from '../platform/actor.ts'
import type { Chance } from '../platform/chance.ts'
import type { DemoColleague, DemoOrganisation, DemoSeat } from '../platform/demo.ts'
import { FAMILY, GIVEN } from './names.ts'

export type People = ReturnType<typeof peopleFrom>

/** Makes colleagues, each of another name, and seats them. */
export function peopleFrom(chance: Chance, from: string, mailHost: string) {
  const colleagues: DemoColleague[] = []
  const seats: DemoSeat[] = []
  const taken = new Set<string>()
  const addresses = new Set<string>()

  /** Nobody who is invented shares a given name with somebody who is known, so that addresses stay short. */
  const keepFree = (names: readonly string[]) => {
    for (const name of names) taken.add(name.split(' ')[0] ?? name)
  }
  const freshName = (): string => {
    const given = chance.pick(GIVEN)
    const name = `${given} ${chance.pick(FAMILY)}`
    return taken.has(name) || taken.has(given) ? freshName() : name
  }
  const addressOf = (name: string): string => {
    const given = plain(name.split(' ')[0] ?? name)
    const address = addresses.has(given) ? plain(name).replaceAll(' ', '.') : given
    addresses.add(address)
    return `${address}@${mailHost}`
  }

  const colleague = (name = freshName(), more: Partial<DemoColleague> = {}): DemoColleague => {
    taken.add(name)
    const [givenName = name, ...rest] = name.split(' ')
    const made: DemoColleague = {
      id: chance.id(),
      accountId: chance.id(),
      givenName,
      familyName: rest.join(' '),
      name,
      email: addressOf(name),
      phone: `07700 900 ${String(chance.whole(0, 999)).padStart(3, '0')}`,
      languages: ['en'],
      ...more,
    }
    colleagues.push(made)
    return made
  }

  const sit = (who: { id: string }, role: Role, at: DemoOrganisation, since = from) => {
    seats.push({
      id: chance.id(),
      slug: `${role}-${at.slug}`,
      colleagueId: who.id,
      role,
      organisationId: at.id,
      from: since,
    })
  }

  /** A new colleague in a role. */
  const holder = (role: Role, at: DemoOrganisation, more: Partial<DemoColleague> = {}): string => {
    const made = colleague(undefined, more)
    sit(made, role, at)
    return made.id
  }
  return { colleagues, seats, keepFree, colleague, sit, holder }
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
