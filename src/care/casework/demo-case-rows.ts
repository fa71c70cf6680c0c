import { londonInstant } from '../../lib/moment.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, TableRows } from '../../platform/demo.ts'
import { type Keyring, seal } from '../../platform/sealing.ts'
import { personRows } from '../identity/index.ts'
import type { Story, StoryContact } from './demo-story.ts'
import { inventedPerson, NOTES, STEPS } from './demo-words.ts'

type Row<Table extends keyof TableRows> = NonNullable<TableRows[Table]>[number]

export type CaseRows = {
  post: DemoPost
  person: Row<'vault.person'>
  marks: Row<'vault.person_mark'>[]
  row: Row<'care_case'>
  holdings: Row<'case_holding'>[]
  contacts: Row<'contact'>[]
  needs: Row<'case_need'>[]
  closures: Row<'case_closure'>[]
}

type Ground = { cast: Cast; post: DemoPost; cover: DemoPost | undefined; chance: Chance; keys: Keyring }

/** One episode as the tables keep it, with whoever is supported in the vault. */
export function rowsOfCase(ground: Ground, story: Story): CaseRows {
  const { cast, post, chance, keys } = ground
  const at = londonInstant(story.openedOn, '10:00')
  const [id, personId] = [chance.id(at), chance.id(at)]
  const firstOn = story.contacts.find(({ substantive }) => substantive)?.on
  const person = personRows({ keys, systemId: cast.systemId, at }, personId, inventedPerson(chance, firstOn))
  const hold = holderOf(ground, story)
  const row = caseRow(ground, story, { id, personId, firstOn })
  return {
    post,
    person: person.person,
    marks: person.marks,
    row: { ...row, ...hold },
    holdings: holdingRows(ground, story, id, hold),
    contacts: story.contacts.map((contact) => contactRow(ground, id, contact)),
    needs: needRows(chance, id, story.openedOn),
    closures: row.closure_reason && story.closedOn ? [closureRow(ground, id, row.closure_reason, story.closedOn)] : [],
  }
}

type Known = { id: string; personId: string; firstOn: string | undefined }

function caseRow({ post, chance, keys }: Ground, story: Story, { id, personId, firstOn }: Known) {
  const { contacts, openedOn, nextOn, closedOn } = story
  const met = contacts.filter(({ substantive }) => substantive)
  const step = nextOn ? seal(keys, chance.pick(STEPS), `care_case ${id}`) : undefined
  const practices = post.sites.filter(({ kind }) => kind === 'practice')
  return {
    id,
    person_id: personId,
    organisation_id: post.pcnId ?? post.employerId,
    practice_id: practices.length ? chance.pick(practices).organisationId : null,
    source: chance.pick(SOURCES),
    post_id: post.id,
    opened_on: openedOn,
    first_contact_on: firstOn ?? null,
    first_contact_post_id: firstOn ? post.id : null,
    last_contact_on: met.at(-1)?.on ?? null,
    contacts_count: met.length,
    next_on: nextOn ?? null,
    key_id: step?.keyId ?? null,
    next_what: step?.sealed ?? null,
    state: closedOn ? 'closed' : 'open',
    closed_on: closedOn ?? null,
    closure_reason: closedOn ? chance.pick(ENDINGS) : null,
    has_plan: met.length > 1,
    own_wish: firstOn ? 'yes' : 'not-asked',
    own_wish_asked_on: firstOn ?? null,
  }
}

type Hold = { holder_id: string; holding: string; held_since: string; must_tell: boolean }

/** Somebody away has a cover, or else their manager; everybody else holds their own. */
function holderOf({ post, cover, chance }: Ground, { openedOn, closedOn }: Story): Hold {
  const away = post.away && !post.away.until ? post.away.from : undefined
  if (!away || closedOn)
    return { holder_id: post.colleagueId, holding: 'allocated', held_since: openedOn, must_tell: false }
  return {
    holder_id: cover?.colleagueId ?? post.lineManagerId,
    holding: cover ? 'cover' : 'manager',
    held_since: away,
    must_tell: chance.happens(10),
  }
}

function holdingRows({ post, chance }: Ground, { openedOn }: Story, caseId: string, hold: Hold) {
  const own = { case_id: caseId, colleague_id: post.colleagueId, post_id: post.id, holding: 'allocated' }
  const moved = hold.holding !== 'allocated'
  const first = {
    id: chance.id(),
    ...own,
    from_on: openedOn,
    until_on: moved ? hold.held_since : null,
    because: 'opened',
  }
  if (!moved) return [first]
  const { holder_id, holding, held_since } = hold
  const now = { id: chance.id(), case_id: caseId, colleague_id: holder_id, post_id: post.id, holding }
  return [first, { ...now, from_on: held_since, until_on: null, because: 'away' }]
}

function contactRow({ post, cover, chance, keys }: Ground, caseId: string, contact: StoryContact) {
  const { on, kind, minutes, substantive, byCover } = contact
  const madeAt = londonInstant(on, '15:30')
  const id = chance.id(madeAt)
  const note = substantive ? seal(keys, chance.pick(NOTES), `contact ${id}`) : undefined
  return {
    id,
    case_id: caseId,
    post_id: byCover ? (cover?.id ?? null) : post.id,
    colleague_id: byCover ? (cover?.colleagueId ?? post.lineManagerId) : post.colleagueId,
    kind,
    held_on: on,
    minutes,
    substantive,
    counts: substantive,
    offered: substantive && chance.happens(25) ? [chance.pick(OFFERED)] : [],
    key_id: note?.keyId ?? null,
    note: note?.sealed ?? null,
    made_at: madeAt,
  }
}

const needRows = (chance: Chance, caseId: string, on: string) =>
  chance.some(NEEDS, chance.whole(1, 3)).map((need) => ({ case_id: caseId, need, noted_on: on, contact_id: null }))

const closureRow = ({ post, chance }: Ground, caseId: string, reason: string, closedOn: string) => ({
  id: chance.id(),
  case_id: caseId,
  reason,
  closed_on: closedOn,
  closed_by: post.colleagueId,
  post_id: post.id,
})

const SOURCES = [
  'src.gp-practice',
  'src.gp-practice',
  'src.gp-practice',
  'src.self',
  'src.mdt',
  'src.social-care',
  'src.vcse',
]
const NEEDS = [
  'need.money',
  'need.housing',
  'need.fuel',
  'need.loneliness',
  'need.caring',
  'need.activity-interest',
  'need.low-mood-anxiety',
  'need.bereavement',
  'need.confidence',
  'need.pain',
  'need.physical-activity',
  'need.navigating',
]
const OFFERED = [
  'advice-and-guidance',
  'befriending-and-peer-support',
  'arts-and-creativity',
  'physical-activity',
  'nature-and-outdoors',
  'volunteering',
  'carers-support',
]
const ENDINGS = [
  'close.goals-met',
  'close.goals-met',
  'close.goals-met',
  'close.connected-and-moving-on',
  'close.connected-and-moving-on',
  'close.partly-met-ended-by-agreement',
  'close.now-volunteering-or-leading',
  'close.person-chose-to-stop',
  'close.moved-away',
  'close.statutory-service',
]
