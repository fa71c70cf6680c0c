import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPcn, DemoSource, TableRows } from '../../platform/demo.ts'
import { type DemoEvent, demoEvents } from '../../platform/demo-events.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'
import { personRows } from '../identity/index.ts'
import { DECIDED, FAMILY_NAMES, GIVEN_NAMES, NOTES, type Story, WAITING } from './demo-stories.ts'
import { NO_TEXTS, referenceFrom } from './referral.rules.ts'
import { boundToDecision, boundToReferral, boundToReferrer } from './sealed.rules.ts'
import { domainOf } from './sharing.rules.ts'

type Ground = { cast: Cast; pcn: DemoPcn; chance: Chance; keys: Keyring }
type Held = { duty: string; worker: string; manager: string }

/**
 * What waits and what was decided at every neighbourhood: one that may be an emergency, one past its date, two records that are
 * one person, and a referrer who must be told nothing. The last neighbourhood of each system has no rota yet.
 */
export const referralsDemo: DemoSource = (cast, chance, { keys }) =>
  joined(cast.pcns.map((pcn, at) => pcnRows({ cast, pcn, chance, keys }, at, at === cast.pcns.length - 1)))

const joined = (all: TableRows[]): TableRows => {
  const whole: Record<string, unknown[]> = {}
  for (const rows of all)
    for (const [table, some] of Object.entries(rows)) whole[table] = [...(whole[table] ?? []), ...(some ?? [])]
  // The same tables with the same rows, in one list for each.
  return whole as TableRows
}

function pcnRows(ground: Ground, at: number, withoutRota: boolean): TableRows {
  const held = holdersAt(ground)
  // The emergency is told of once, where the printed accounts sit; elsewhere a service has a few of the rest.
  const few = [...WAITING.slice(2, 5), ...DECIDED.slice(at, at + 3)]
  const stories =
    at === 0 ? [...WAITING, ...DECIDED] : few.map((story) => ({ ...story, who: somebodyElse(ground.chance) }))
  return joined([
    frontDoorRows(ground, held, withoutRota),
    ...stories.map((story, number) => storyRows(ground, held, story, number)),
  ])
}

/** Elsewhere it happens to somebody else, or every service would know the same few people. */
const somebodyElse = (chance: Chance): Story['who'] => ({
  firstName: chance.pick(GIVEN_NAMES),
  lastName: chance.pick(FAMILY_NAMES),
  birthDate: `${chance.whole(1938, 2001)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`,
  phones: [`07700 900${chance.whole(500, 999)}`],
})

function holdersAt({ cast, pcn }: Ground): Held {
  const here = cast.posts.filter(({ pcnId, role }) => pcnId === pcn.id && role === 'link-worker')
  const taking = here.filter(({ stage }) => stage === 'ready' || stage === 'ready-but-one-practice')
  const duty = taking[0]?.colleagueId ?? pcn.lineManagerId
  return { duty, worker: taking[1]?.colleagueId ?? duty, manager: pcn.managerId }
}

function frontDoorRows({ cast, pcn, chance }: Ground, held: Held, withoutRota: boolean): TableRows {
  const since = { changed_by: pcn.managerId, changed_at: londonInstant(plusDays(cast.today, -200), '09:00') }
  const duty = (kind: string, colleagueId: string) => ({
    id: chance.id(),
    organisation_id: pcn.id,
    colleague_id: colleagueId,
    kind,
    from_on: plusDays(cast.today, -200),
  })
  return {
    front_door: [
      {
        organisation_id: pcn.id,
        weekdays: [1, 2, 3, 4, 5],
        opens: '09:00',
        closes: '17:00',
        phone: '01632 960100',
        ...since,
      },
    ],
    duty: withoutRota
      ? []
      : [duty('duty', held.duty), duty('deputy', pcn.lineManagerId), duty('safeguarding-lead', pcn.safeguardingGpId)],
    checked_domain: [
      {
        organisation_id: pcn.id,
        domain: 'surgery.example',
        whose: 'Practices of the neighbourhood',
        checked_by: pcn.managerId,
        checked_on: plusDays(cast.today, -200),
      },
    ],
  }
}

function storyRows(ground: Ground, held: Held, story: Story, number: number): TableRows {
  const { cast, chance, keys } = ground
  const { systemId, today } = cast
  const at = londonInstant(plusDays(today, -story.receivedDaysAgo), story.receivedDaysAgo === 0 ? '05:30' : '11:20')
  const id = chance.id(at)
  const personId = chance.id(at)
  const referrerId = story.referrer && chance.id(at)
  const person = personRows({ keys, systemId, at }, personId, PersonalDetails.parse({ phones: [], ...story.who }))
  return {
    'vault.person': [person.person],
    'vault.person_mark': person.marks,
    referrer: referrerId && story.referrer ? [referrerRow(ground, referrerId, story.referrer)] : [],
    referral: [referralRow(ground, held, story, { id, personId, referrerId, at, number })],
    referral_decision: story.outcome ? [decisionRow(ground, held, story, id, at)] : [],
    referral_word: (story.words ?? []).map((word) => ({
      id: chance.id(at),
      referral_id: id,
      on_day: plusDays(today, -word.daysAgo),
      how: word.how,
      reached: word.reached,
      by_id: held[story.held ?? 'duty'],
      noted_at: londonInstant(plusDays(today, -word.daysAgo), '15:00'),
    })),
    event: demoEvents(cast, chance, toldOf(ground, held, story, id)),
    ...(story.because ? alarmRows(ground, held, story, id, at) : {}),
  }
}

/** What settles it is decided on its day; what leaves it waiting, as soon as it is read. */
const decidedOn = ({ settled, dueInDays, receivedDaysAgo }: Story, today: string): string =>
  settled ? plusDays(today, dueInDays) : workingDaysAfter(plusDays(today, -receivedDaysAgo), 1)

/** What the log remembers of it: that it came, was read, who was rung, and what was decided. */
function toldOf({ cast: { today } }: Ground, held: Held, story: Story, id: string): DemoEvent[] {
  const receivedOn = plusDays(today, -story.receivedDaysAgo)
  const holder = { id: held[story.held ?? 'duty'], role: story.held === 'manager' ? 'pcn-manager' : 'link-worker' }
  const about: DemoEvent['about'] = [`referral:${id}`]
  const manager = { id: held.manager, role: 'pcn-manager' }
  const readOn = workingDaysAfter(receivedOn, 1)
  const { source, readForRisk, words = [], outcome } = story
  return [
    { name: 'referrals.received', on: receivedOn, by: story.inside ? manager : undefined, about, detail: { source } },
    ...(readForRisk ? [{ name: 'referrals.read-for-risk', on: readOn, by: holder, about, detail: {} }] : []),
    ...words.map(({ daysAgo }) => ({
      name: 'referrals.word-noted',
      on: plusDays(today, -daysAgo),
      by: holder,
      about,
      detail: {},
    })),
    ...(outcome
      ? [
          {
            name: 'referrals.decided',
            on: decidedOn(story, today),
            by: holder,
            about,
            detail: { outcome },
          },
        ]
      : []),
  ]
}

type Made = { id: string; personId: string; referrerId: string | undefined; at: Date; number: number }

function referralRow({ cast, pcn, chance, keys }: Ground, held: Held, story: Story, made: Made) {
  const { today, systemId } = cast
  const receivedOn = plusDays(today, -story.receivedDaysAgo)
  const holder = held[story.held ?? 'duty']
  const bySelf = story.source === 'src.self'
  const texts = seal(
    keys,
    JSON.stringify({ ...NO_TEXTS, reason: story.reason, ...story.texts }),
    boundToReferral(systemId, made.id),
  )
  const reached = story.words?.filter((word) => word.reached).at(-1)
  return {
    id: made.id,
    reference: referenceFrom(Uint8Array.from({ length: 5 }, () => chance.whole(0, 255))),
    organisation_id: pcn.id,
    practice_id: pcn.practices[made.number % Math.max(pcn.practices.length, 1)]?.id ?? null,
    person_id: made.personId,
    referrer_id: made.referrerId ?? null,
    source: story.source,
    by_self: bySelf,
    door: story.inside ? 'signed-in' : 'public',
    received_by: story.inside ? held.manager : null,
    received_at: made.at,
    finished: true,
    urgency: story.urgency ?? 'routine',
    needs: story.needs,
    key_id: texts.keyId,
    sealed: texts.sealed,
    agrees: bySelf ? 'yes' : (story.knows ?? 'not-asked'),
    agrees_said_by: bySelf ? 'person' : 'referrer',
    confirmed_alone_on: story.ownWish && reached ? plusDays(today, -reached.daysAgo) : null,
    own_wish: (reached && story.ownWish) ?? 'not-asked',
    danger: story.danger ?? 'not-asked',
    crisis_words_found: story.because?.includes('words') ?? false,
    crisis_words_version: 0,
    holder_id: holder,
    held_since: made.at,
    risk_read_by_on: story.because ? today : workingDaysAfter(receivedOn, 1),
    risk_read_by: story.readForRisk ? holder : null,
    risk_read_at: story.readForRisk ? londonInstant(workingDaysAfter(receivedOn, 1), '09:40') : null,
    due_on: plusDays(today, story.dueInDays),
    state: story.settled ? 'decided' : story.readForRisk ? 'being-looked-at' : 'received',
    outcome: story.outcome ?? null,
    decided_by: story.settled ? holder : null,
    decided_on: story.settled ? decidedOn(story, today) : null,
    last_word_on: reached ? plusDays(today, -reached.daysAgo) : null,
    last_word_how: reached?.how ?? null,
  }
}

function referrerRow({ cast, keys }: Ground, id: string, referrer: NonNullable<Story['referrer']>) {
  const { keyId, sealed } = seal(keys, JSON.stringify(referrer), boundToReferrer(cast.systemId, id))
  return { id, key_id: keyId, sealed, domain: domainOf(referrer.email) ?? null }
}

function decisionRow({ cast, chance, keys }: Ground, held: Held, story: Story, referralId: string, at: Date) {
  const id = chance.id(at)
  const notes = (story.outcome && NOTES[story.outcome]) ?? {}
  const { keyId, sealed } = seal(keys, JSON.stringify(notes), boundToDecision(cast.systemId, id))
  return {
    id,
    referral_id: referralId,
    outcome: story.outcome ?? 'accepted-waiting',
    decided_by: held[story.held ?? 'duty'],
    decided_at: londonInstant(decidedOn(story, cast.today), '14:00'),
    key_id: keyId,
    sealed,
  }
}

/** Raised this morning, and called; nobody has said yet that they read it. */
function alarmRows({ chance }: Ground, held: Held, story: Story, referralId: string, at: Date): TableRows {
  const alarmId = chance.id(at)
  return {
    crisis_alarm: [{ id: alarmId, referral_id: referralId, because: [...(story.because ?? [])], raised_at: at }],
    crisis_alarm_call: [
      { id: chance.id(at), alarm_id: alarmId, colleague_id: held.duty, kind: 'duty', called_at: at, mail_id: null },
    ],
  }
}
