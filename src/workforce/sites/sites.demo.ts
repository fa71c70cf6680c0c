import { framework } from '../../base/editions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSite, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'
import { demoContacts } from './demo-contacts.ts'
import { demoLetters } from './demo-letters.ts'

/** How each site has taken its workers in: most well, some hardly, the newest not asked about yet. */
export const demo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed',
  )
  const at = workers.flatMap((post) => post.sites.map((site, index) => ({ post, site, index })))
  const checks = at.flatMap((each) => checksAt(cast, chance, each))
  const letters = demoLetters(cast, chance, workers)
  return {
    site_contact: demoContacts(cast, chance),
    site_welcome: at.flatMap((each) => welcomesAt(cast, chance, each)),
    site_arrangement: at.flatMap((each) => arrangementAt(chance, each)),
    site_check: checks,
    access_request: letters.requests,
    access_request_post: letters.posts,
    event: demoEvents(cast, chance, letters.told),
  } satisfies TableRows
}

type At = { post: DemoPost; site: DemoSite; index: number }

const MET = ['GP partner', 'practice nurse', 'reception lead', 'care co-ordinator', 'pharmacist']
const MEETINGS = [
  'Practice MDT, first Tuesday at 1pm',
  'Clinical meeting, every Thursday',
  'Team huddle, daily at 8.30am',
]

function welcomesAt(cast: Cast, chance: Chance, { post, site, index }: At) {
  if (post.stage === 'week-1') return []
  const row = (kind: string, whom: string, after: number) => ({
    id: chance.id(),
    post_id: post.id,
    site_id: site.organisationId,
    kind,
    whom,
    on_day: notAfter(plusDays(post.startedOn, after), cast.today),
    recorded_by: post.colleagueId,
    recorded_at: cast.now,
  })
  const met = chance.some(MET, index === 0 ? 3 : 1)
  const names = cast.colleagues.map(({ familyName }) => familyName)
  return [
    ...met.map((role, at) => row('introduction', `${chance.pick(names)}, ${role}`, 2 + at * 3)),
    ...(index < 2 ? [row('invitation', chance.pick(MEETINGS), 14)] : []),
  ]
}

const ROOMS = [
  'Room 4, Mondays and Tuesdays, alarm under the desk',
  'Meeting room upstairs, booked by reception',
  'Treatment room 2, Wednesday mornings',
]

function arrangementAt(chance: Chance, { post, site, index }: At) {
  if (post.stage === 'week-1' || index > 1) return []
  return [
    {
      post_id: post.id,
      site_id: site.organisationId,
      room: chance.pick(ROOMS),
      phone: index === 0 ? `Extension ${chance.whole(201, 289)}` : null,
    },
  ]
}

/** Embedded at the first of their sites, half so at the second, hardly at the rest; the site sees one line otherwise. */
function checksAt(cast: Cast, chance: Chance, { post, site, index }: At) {
  if (post.stage === 'week-1' || index > 2) return []
  const { items } = framework().mdt.integrationChecklist
  const on = notAfter(plusDays(post.startedOn, 60), plusDays(cast.today, -9))
  if (on < post.startedOn) return []
  const row = (item: string, answer: string, voice: string, by: string, day: string) => ({
    id: chance.id(),
    post_id: post.id,
    site_id: site.organisationId,
    item,
    answer,
    voice,
    on_day: day,
    answered_by: by,
    answered_at: londonInstant(day, '11:20'),
  })
  const weights = [
    { yes: 80, partly: 95 },
    { yes: 45, partly: 75 },
    { yes: 20, partly: 50 },
  ][index] ?? { yes: 20, partly: 50 }
  const answered = items.slice(0, index === 2 ? 6 : items.length).map(({ id }) => {
    const die = chance.whole(1, 100)
    return row(id, die <= weights.yes ? 'yes' : die <= weights.partly ? 'partly' : 'no', 'worker', post.colleagueId, on)
  })
  const practice = cast.pcns.flatMap(({ practices }) => practices).find(({ id }) => id === site.organisationId)
  const otherwise =
    index === 1 && practice ? [row('int.reception', 'yes', 'site', practice.contactId, plusDays(on, 4))] : []
  return [...answered, ...otherwise]
}

const notAfter = (day: string, last: string) => (day > last ? last : day)
