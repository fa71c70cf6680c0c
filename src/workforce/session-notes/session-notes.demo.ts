import { sealedAction } from '../../base/agreed-actions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import type { Keyring } from '../../platform/sealing.ts'
import { demoSessions } from '../supervision/index.ts'
import { sealedItem } from './agenda-items.store.ts'
import { BROUGHT, PRIVATE, SAID } from './demo-words.ts'
import { aboutSession } from './find-notes.ts'
import { kindsInWords } from './kinds.ts'
import { sealedNote } from './private-notes.store.ts'
import { bindingHash, type Party } from './record.rules.ts'
import { sealedRecord } from './records.store.ts'
import { paths } from './session-notes.paths.ts'

/** Records are kept since so many days ago; before that the service wrote them on paper. */
const DAYS_BACK = 110
/** A network's time for each of its supervisors, in minutes a month. */
const GIVEN = [120, 180, 240, 360]

type Held = NonNullable<ReturnType<typeof demoSessions>['supervision_session'][number]>
type Made = Pick<
  Required<TableRows>,
  'session_record' | 'private_note' | 'agreed_action' | 'session_signature' | 'agenda_item'
>

/** Some months of records: most signed by both, the newest waiting for a hand; actions done and open; what somebody brings next. */
export const sessionNotesDemo: DemoSource = (cast, chance, { keys }) => {
  const { supervision_session, planned_session } = demoSessions(cast)
  const since = plusDays(cast.today, -DAYS_BACK)
  const made: Made = { session_record: [], private_note: [], agreed_action: [], session_signature: [], agenda_item: [] }
  const held = supervision_session.filter(({ held_on }) => held_on >= since)
  for (const session of held) keepOne(cast, chance, keys, session, made)
  for (const plan of planned_session)
    if (plan.state === 'planned' && chance.happens(40)) bring(cast, chance, keys, plan, made)
  return { ...made, supervisor_time: timeRows(cast, chance) }
}

function keepOne(cast: Cast, chance: Chance, keys: Keyring, session: Held, made: Made): void {
  const [kind = ''] = session.kinds
  const said = SAID[kind]
  const post = cast.posts.find(({ id }) => id === session.post_id)
  if (!said || !post || !session.supervisor_id || chance.happens(15)) return
  const pair = { worker: post.colleagueId, supervisor: session.supervisor_id }
  const { shared, themes, competencies = [], actions } = chance.pick(said)
  const age = (cast.now.getTime() - londonInstant(session.held_on, '17:00').getTime()) / 86_400_000
  const at = londonInstant(session.held_on, '16:40')
  const set = actions.map(({ text, by }) => {
    const id = chance.id(at)
    const dueOn = plusDays(session.held_on, chance.whole(7, 35))
    const done = age > 75 || (dueOn < cast.today && chance.happens(65))
    return { id, text, owner: { id: pair[by], name: '' }, dueOn, doneOn: done ? plusDays(session.held_on, 6) : null }
  })
  made.session_record.push({
    session_id: session.id,
    worker_id: pair.worker,
    supervisor_id: pair.supervisor,
    covered: kind === 'gp-supervision' ? ['role issues', 'patient-related concerns'] : [],
    themes,
    competencies,
    wellbeing: chance.pick(['fine', 'fine', 'stretched', 'prefer-not-to-say', null]),
    ...sealedRecord(keys, session.id, shared),
    written_by: pair.supervisor,
    written_at: at,
  })
  made.agreed_action.push(...set.map((action) => actionRow(keys, session, pair.supervisor, action)))
  const bound = { id: session.id, heldOn: session.held_on, kinds: session.kinds, minutes: session.minutes }
  const hash = Buffer.from(bindingHash({ session: bound, shared, actions: set }), 'hex')
  const hands: Party[] = age < 25 && chance.happens(45) ? ['supervisor'] : ['supervisor', 'worker']
  for (const as of hands)
    made.session_signature.push({
      id: chance.id(at),
      session_id: session.id,
      signed_as: as,
      signed_by: pair[as],
      hash,
      how: as === 'worker' && chance.happens(60) ? 'link' : 'signed-in',
      signed_at: at,
    })
  for (const who of ['worker', 'supervisor'] as const)
    if (chance.happens(35)) made.private_note.push(...noteRow(cast, chance, keys, session, { id: pair[who], who }))
}

type ToDo = { id: string; text: string; owner: { id: string }; dueOn: string; doneOn: string | null }

function actionRow(keys: Keyring, session: Held, setBy: string, { id, text, owner, dueOn, doneOn }: ToDo) {
  const { keyId, sealed } = sealedAction(keys, id, text)
  return {
    id,
    owner_id: owner.id,
    due_on: dueOn,
    key_id: keyId,
    sealed,
    set_in: aboutSession(session.id),
    set_in_words: `${kindsInWords(session.kinds)} on ${shortDate(session.held_on)}`,
    set_in_href: paths.session({ sessionId: session.id }),
    about: [`post:${session.post_id}`],
    set_by: setBy,
    set_at: londonInstant(session.held_on, '16:40'),
    settled_as: doneOn ? 'done' : null,
    settled_on: doneOn,
    settled_by: doneOn ? owner.id : null,
  }
}

function noteRow(cast: Cast, chance: Chance, keys: Keyring, session: Held, { id, who }: { id: string; who: Party }) {
  const account = accountOf(cast, id)
  if (!account) return []
  const { keyId, sealed } = sealedNote(keys, session.id, account, chance.pick(PRIVATE[who]))
  const written_at = londonInstant(session.held_on, '17:10')
  return [{ session_id: session.id, account_id: account, key_id: keyId, sealed, written_at }]
}

type Plan = { id: string; post_id: string; supervisor_id: string }

/** One thing shown to the other, and now and then one that is not. */
function bring(cast: Cast, chance: Chance, keys: Keyring, { post_id, supervisor_id }: Plan, made: Made): void {
  const post: DemoPost | undefined = cast.posts.find(({ id }) => id === post_id)
  const account = post && accountOf(cast, post.colleagueId)
  const before = made.agenda_item.some((item) => item.post_id === post_id && item.reader_id === supervisor_id)
  if (!post || !account || before) return
  for (const [index, text] of chance.some(BROUGHT, chance.whole(1, 2)).entries()) {
    const id = chance.id(cast.now)
    const { keyId, sealed } = sealedItem(keys, id, text)
    made.agenda_item.push({
      id,
      post_id,
      author_id: post.colleagueId,
      account_id: account,
      reader_id: supervisor_id,
      shown: index === 0,
      key_id: keyId,
      sealed,
      made_at: londonInstant(plusDays(cast.today, -2), '12:00'),
    })
  }
}

const accountOf = ({ colleagues }: Cast, colleagueId: string) =>
  colleagues.find(({ id }) => id === colleagueId)?.accountId

/** Each network says what time its supervisors have; now and then it is less than is asked of them. */
function timeRows(cast: Cast, chance: Chance) {
  const rows = cast.pcns.flatMap(({ id: organisationId, managerId, gpSupervisorId, clinicalSupervisorId }) =>
    [...new Set([gpSupervisorId, clinicalSupervisorId])].map((colleagueId) => ({
      colleague_id: colleagueId,
      organisation_id: organisationId,
      minutes_a_month: chance.pick(GIVEN),
      set_by: managerId,
      set_at: londonInstant(plusDays(cast.today, -120), '10:00'),
    })),
  )
  return chance.some(rows, Math.ceil(rows.length * 0.8))
}
