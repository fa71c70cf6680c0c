import { namedHistory } from '../../base/colleagues/index.ts'
import { standardFor } from '../../base/editions/index.ts'
import { findOrganisations } from '../../base/organisations/index.ts'
import { recordLook } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, forbidden, type Result } from '../../platform/result.ts'
import type { LikelyMatch, PersonalDetails } from '../identity/identity.rules.ts'
import { joinsOf, likelyMatches, openPerson } from '../identity/index.ts'
import type { Call } from './alarm.rules.ts'
import { callsOf, confirmedBy } from './alarms.store.ts'
import { toldApartFrom } from './apart.store.ts'
import { type Decision, decisionsOn } from './decisions.store.ts'
import { mayMove, mayOpen, maySee, type Standing } from './referral.policy.ts'
import type { Referral, ReferralTexts, ReferrerDetails } from './referral.rules.ts'
import { wordsTo } from './referral-changes.store.ts'
import { openTexts } from './referrals.store.ts'
import { openReferrer, outcomeAgreedOn } from './referrers.store.ts'
import type { Named } from './rota.rules.ts'
import { colleaguesNear } from './rota.store.ts'
import { saidSame } from './said-same.store.ts'
import { findStanding } from './standing.store.ts'
import { mayReferrerKnow } from './tell-decided.ts'

/** A likely match, and who has said that it is the same person: a second colleague looks too. */
export type Match = LikelyMatch & { saidBy: Named | undefined }

/** What only somebody with a care relationship sees. */
export type Opened = {
  person: PersonalDetails
  texts: ReferralTexts
  referrer: ReferrerDetails | undefined
  matches: Match[]
  joins: { id: string; joinedAt: Date }[]
  decisions: Decision[]
  mayKnow: true | string
  agreedOn: string | undefined
}

export type ReferralView = {
  referral: Referral
  me: string
  service: string
  practice: string | undefined
  sourceLabel: string
  needLabels: string[]
  words: Awaited<ReturnType<typeof wordsTo>>
  calls: Call[]
  confirmedBy: string | undefined
  near: Named[]
  mayMove: boolean
  /** Undefined, with the reason, for whoever may see that it is there and not whose it is. */
  opened: Opened | undefined
  closedWhy: string
  history: Awaited<ReturnType<typeof namedHistory>>
  today: string
}

/** That it is there: what it needs, who holds it, until when. */
const lookAt = query({
  read: 'referrals.viewed',
  load: (context, { id }: { id: string }) => findStanding(context, id),
  may: maySee,
  about: ({ referral }) => [`referral:${referral.id}`],
})

/** The same, and the personal details behind it for whoever may open them: that opening is an entry of its own. */
export async function viewReferral(context: Context, { id }: { id: string }): Promise<Result<ReferralView>> {
  const looked = await lookAt(context, { id })
  if (!looked.ok) return looked
  const standing = looked.value
  const { referral } = standing
  const may = mayOpen(context.actor, standing)
  return accept({
    ...(await around(context, referral)),
    referral,
    me: context.actor.kind === 'colleague' ? context.actor.id : '',
    mayMove: mayMove(context.actor, standing) === true,
    opened: may === true ? await openBehind(context, standing) : undefined,
    closedWhy: may === true ? '' : may,
    history: await namedHistory(context, `referral:${referral.id}`),
    today: context.moment.today,
  })
}

/** For what is done with a person: whoever may not open their details is told why. */
export async function viewOpened(context: Context, asked: { id: string }): Promise<Result<ReferralView>> {
  const shown = await viewReferral(context, asked)
  return shown.ok && !shown.value.opened ? forbidden(shown.value.closedWhy) : shown
}

async function around(context: Context, referral: Referral) {
  const { organisationId, practiceId, alarm } = referral
  const places = await findOrganisations(context, [organisationId, ...(practiceId ? [practiceId] : [])])
  const standard = (await standardFor(context, organisationId, context.moment.today)).referral
  return {
    service: places.get(organisationId)?.name ?? '',
    practice: practiceId && places.get(practiceId)?.name,
    sourceLabel: standard.sources.find(({ id }) => id === referral.source)?.label ?? referral.source,
    needLabels: referral.needs.map((need) => standard.needs.find(({ id }) => id === need)?.label ?? need),
    words: await wordsTo(context, referral.id),
    calls: alarm ? await callsOf(context, alarm.id) : [],
    confirmedBy: alarm && (await confirmedBy(context, alarm.id)),
    near: await colleaguesNear(context, organisationId),
  }
}

async function openBehind(context: Context, { referral, onRota, called }: Standing): Promise<Opened | undefined> {
  const { id, personId, referrerId } = referral
  const kind = onRota || called ? 'duty' : 'triager'
  const person = await openPerson(context, personId, `referral:${id}`, { kind })
  const texts = await openTexts(context, id)
  if (!person || !texts) return undefined
  return {
    person: person.details,
    texts,
    referrer: referrerId ? await openReferrer(context, referrerId) : undefined,
    matches: await stillLikely(context, personId, person.details, id),
    joins: (await joinsOf(context, personId)).map(({ id: joinId, joinedAt }) => ({ id: joinId, joinedAt })),
    decisions: await decisionsOn(context, id),
    mayKnow: await mayReferrerKnow(context, referral),
    agreedOn: await outcomeAgreedOn(context, id),
  }
}

/** Likely matches but those already told apart or joined. That they were shown is a look at each. */
async function stillLikely(
  context: Context,
  personId: string,
  details: PersonalDetails,
  referralId: string,
): Promise<Match[]> {
  const apart = await toldApartFrom(context, personId)
  const joined = (await joinsOf(context, personId)).flatMap(({ keptId, mergedId }) => [keptId, mergedId])
  const found = await likelyMatches(context, details, personId)
  const left = found.filter((match) => !apart.has(match.personId) && !joined.includes(match.personId))
  if (left.length > 0)
    await recordLook(context, 'identity.likely-matches-shown', [
      `referral:${referralId}`,
      ...left.map((match) => `person:${match.personId}` as const),
    ])
  const said = left.length > 0 ? await saidSame(context, referralId) : new Map<string, Named>()
  return left.map((match) => ({ ...match, saidBy: said.get(match.personId) }))
}
