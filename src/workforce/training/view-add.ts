import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, type Result } from '../../platform/result.ts'
import { trainingFacts } from './find-facts.ts'
import { findTrained, type Trained } from './find-subject.ts'
import { type PassportGroup, type PassportLine, passportGroups, wantsRecord } from './passport.rules.ts'
import type { TrainingFact } from './record.rules.ts'
import { mayRecord, mayViewTraining } from './training.policy.ts'
import { practicesOf } from './training.rules.ts'

export type AddView = {
  colleagueId: string
  name: string
  groups: PassportGroup[]
  practices: { id: string; name: string }[]
}
type Loaded = { trained: Trained; facts: TrainingFact[] }

const lookToAdd = query({
  read: 'training.opened-to-add',
  load: async (context, { colleagueId }: { colleagueId: string }): Promise<Loaded | undefined> => {
    const trained = await findTrained(context, colleagueId)
    return trained && { trained, facts: (await trainingFacts(context, [colleagueId])).get(colleagueId) ?? [] }
  },
  may: (actor, { trained }) => {
    const sees = mayViewTraining(actor, trained)
    return sees === true ? mayRecord(actor, trained) : sees
  },
  about: ({ trained }) => [`colleague:${trained.colleagueId}`],
})

/** What may be added to a record: each training once, however many practices ask for it. */
export async function viewAdd(context: Context, asked: { colleagueId: string }): Promise<Result<AddView>> {
  const looked = await lookToAdd(context, asked)
  if (!looked.ok) return looked
  const { trained, facts } = looked.value
  const { today } = context.moment
  const { post, standard, colleagueId, name } = trained
  const practices = post ? practicesOf(post, today).map((site) => ({ id: site.id, name: site.name })) : []
  const groups = passportGroups(standard.training, {
    facts,
    records: [],
    practices,
    day: { today, startedOn: post?.startedOn ?? today },
  })
  return accept({
    colleagueId,
    name,
    practices,
    groups: groups.map((group) => ({ ...group, lines: once(group.lines) })),
  })
}

/** In date at one practice, it may still be owed at another: then it stands as owed, and says where. */
function once(lines: PassportLine[]): PassportLine[] {
  const wanted = lines.filter(wantsRecord)
  const each = [...wanted, ...lines].filter(
    (line, at, all) => all.findIndex(({ unitId }) => unitId === line.unitId) === at,
  )
  return each.map((line) => {
    const places = wanted.flatMap(({ unitId, at }) => (unitId === line.unitId && at ? [at.name] : []))
    return places.length > 0 ? { ...line, words: `${line.words}: ${places.join(', ')}` } : line
  })
}
