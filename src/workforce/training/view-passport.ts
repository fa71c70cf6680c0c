import { londonInstant } from '../../lib/moment.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { peerCpdSince } from '../peers/index.ts'
import { sharedOf } from '../sharing/index.ts'
import { trainingFacts } from './find-facts.ts'
import { findTrained, type Trained } from './find-subject.ts'
import { isDone, type PassportGroup, passportGroups } from './passport.rules.ts'
import { type PassportSection, passportSections } from './passport-rows.rules.ts'
import type { RecordDetail, TrainingFact } from './record.rules.ts'
import { detailsOf } from './records.store.ts'
import { mayExempt, mayRecord, maySeeRecords, mayVerify, mayViewTraining } from './training.policy.ts'
import { practicesOf } from './training.rules.ts'

export type PassportView = {
  colleagueId: string
  name: string
  own: boolean
  sections: PassportSection[]
  done: number
  all: number
  /** How many are owed before referrals. */
  owed: number
  /** Only what the contract asks for is shown. */
  limited: boolean
  mayRecord: boolean
  mayExempt: boolean
  /** Records that the one who looks may check. */
  toCheck: string[]
  /** One's own hours with peers since the year began: nobody else is shown them here (safety H9). */
  peers: PeerHours | undefined
}
type PeerHours = { minutes: number; events: number }
type Loaded = {
  trained: Trained
  facts: TrainingFact[]
  records: RecordDetail[]
  shared: boolean
  peers: PeerHours | undefined
}

const lookAtPassport = query({
  read: 'training.passport-viewed',
  load: async (context, { colleagueId }: { colleagueId: string }): Promise<Loaded | undefined> => {
    const trained = await findTrained(context, colleagueId)
    if (!trained) return undefined
    const facts = (await trainingFacts(context, [colleagueId])).get(colleagueId) ?? []
    return {
      trained,
      facts,
      records: await detailsOf(context, colleagueId),
      shared: await isShared(context, trained),
      peers: await ownPeers(context, colleagueId),
    }
  },
  may: (actor, { trained }) => mayViewTraining(actor, trained),
  about: ({ trained }) => [`colleague:${trained.colleagueId}`],
})

/** A colleague's training passport: everything asked for, and how each stands today. */
export async function viewPassport(
  context: Context,
  { colleagueId }: { colleagueId: string },
): Promise<Result<PassportView>> {
  const looked = await lookAtPassport(context, { colleagueId })
  return looked.ok ? accept(passportOf(context, looked.value)) : looked
}

export async function viewOwnPassport(context: Context): Promise<Result<PassportView>> {
  const { actor } = context
  return actor.kind === 'colleague' ? viewPassport(context, { colleagueId: actor.id }) : missing()
}

/** Whether the provider lets those who manage the PCN see training beyond what the contract asks for: that it is done, no record. */
async function isShared(context: Context, { post, reached }: Trained): Promise<boolean> {
  if (!post || !reached || !sitsAs(context.actor, 'pcn-manager', 'clinical-director', 'line-manager')) return false
  return (await sharedOf(context, [post]))(post.id).has('training-beyond-contract')
}

/** Since the first day of this year. */
const ownPeers = async (context: Context, colleagueId: string): Promise<PeerHours | undefined> =>
  context.actor.kind === 'colleague' && context.actor.id === colleagueId
    ? peerCpdSince(context, colleagueId, londonInstant(`${context.moment.today.slice(0, 4)}-01-01`, '00:00'))
    : undefined

function passportOf({ actor, moment }: Context, { trained, facts, records, shared: all, peers }: Loaded): PassportView {
  const { today } = moment
  const { post, standard } = trained
  const open = maySeeRecords(actor, trained)
  const groups = passportGroups(standard.training, {
    facts,
    records: open ? records : [],
    practices: post ? practicesOf(post, today) : [],
    day: { today, startedOn: post?.startedOn ?? today },
  })
  const shown = open || all ? groups : groups.flatMap(contractOnly)
  const sections = passportSections(standard.training, shown)
  const rows = sections.flatMap((section) => section.rows)
  return {
    colleagueId: trained.colleagueId,
    name: trained.name,
    own: actor.kind === 'colleague' && actor.id === trained.colleagueId,
    sections,
    done: rows.filter(isDone).length,
    all: rows.length,
    owed: rows.filter(({ met }) => met === 'owed').length,
    limited: !open && !all,
    mayRecord: mayRecord(actor, trained) === true,
    mayExempt: mayExempt(actor, trained) === true,
    toCheck: records
      .filter((record) => record.kind === 'complete' && record.verifiedOn === undefined)
      .filter((record) => mayVerify(actor, trained, record) === true)
      .map(({ id }) => id),
    peers,
  }
}

function contractOnly(group: PassportGroup): PassportGroup[] {
  const lines = group.lines.filter(({ gates }) => gates)
  return lines.length ? [{ ...group, lines, done: lines.filter(isDone).length }] : []
}
