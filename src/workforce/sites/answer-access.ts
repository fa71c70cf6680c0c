import { canBeRung } from '../../lib/ringable.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { useUpLink } from '../../platform/links.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { mayGrantAccess, nameWhoToRing, takeAnswer } from '../placements/index.ts'
import { toGrant } from '../placements/placements.rules.ts'
import { Answer } from './answer.form.ts'
import { findWorkerAtSite, type WorkerAtSite } from './find-at-site.ts'
import { aboutSite } from './looked.ts'
import { closeRequest, findRequest, noteAnswer, type OpenRequest, openRequests } from './requests.store.ts'
import { ACCESS_LINK } from './sites.paths.ts'
import { requestIdIn } from './write-to-site.ts'

type Asked = WorkerAtSite & { request: OpenRequest | undefined }

/** Whoever holds a link answers for the site that it was sent to, and for those whom the letter names. */
async function findAsked(context: Context, form: Answer): Promise<Asked | undefined> {
  const request = await requestHeld(context)
  const siteId = context.actor.kind === 'link-holder' ? request?.siteId : form.siteId
  const worker = siteId && (await findWorkerAtSite(context, { postId: form.postId, siteId }))
  return worker ? { ...worker, request } : undefined
}

export async function requestHeld(context: Context): Promise<OpenRequest | undefined> {
  const { actor } = context
  if (actor.kind !== 'link-holder' || actor.purpose !== ACCESS_LINK) return undefined
  return findRequest(context, requestIdIn(actor.about))
}

const mayAnswer = (actor: Actor, asked: Asked): true | string =>
  actor.kind === 'link-holder'
    ? asked.request?.postIds.includes(asked.post.id) || 'This was not asked of you'
    : mayGrantAccess(actor, asked)

type Said = Exclude<Answer['answer'], 'ring'>
type Decision = Omit<Answer, 'siteId' | 'answer'> & {
  siteId: string
  answer: Answer['answer']
  day: string
  items: number
  byLink: boolean
}

/** How it stands, as the site says: signed in, or by the link in a message, with no account [S56] [S57]. */
export const answerAccess = command({
  event: 'sites.answered',
  input: Answer,
  load: findAsked,
  may: mayAnswer,
  decide: (asked, form, { today }, actor): Result<Decision> => {
    const problem = problemIn(form, today)
    if (problem) return invalid(problem)
    const items = form.answer === 'ring' ? 0 : form.types.length
    const byLink = actor.kind === 'link-holder'
    return accept({ ...form, siteId: asked.siteId, day: form.on ?? today, items, byLink })
  },
  save: saveAnswer,
  about: aboutSite,
  keep: ['siteId', 'answer', 'day', 'items', 'byLink'],
})

function problemIn({ answer, types, on, why, whoToRing }: Answer, today: string) {
  if (answer !== 'ring' && types.length === 0) return { field: 'types', message: 'Tick what your answer is about' }
  if (answer === 'live' && on === undefined) return { field: 'on', message: 'Enter the day since when it works' }
  if (answer === 'live' && on && on > today) return { field: 'on', message: 'The day must be today or in the past' }
  if (answer === 'blocked' && why === '') return { field: 'why', message: 'Say what stands in the way' }
  if (answer === 'ring' && whoToRing === '') return { field: 'whoToRing', message: 'Enter a name and a number to ring' }
  if (whoToRing !== '' && !canBeRung(whoToRing))
    return { field: 'whoToRing', message: 'Enter the number too: a name alone cannot be rung' }
  return undefined
}

/** The site's own words for how far it has come: asked of whoever sets it up is approved there. */
const STATES = { asked: 'approved', live: 'live', blocked: 'requested' } as const

async function saveAnswer(context: Context, decision: Decision): Promise<Result<{ id: string; done: boolean }>> {
  const { postId, siteId, answer, types, day, why, whoToRing } = decision
  if (whoToRing !== '') {
    const named = await nameWhoToRing(context, siteId, whoToRing)
    if (!named.ok) return named
  }
  if (answer === 'ring') return accept({ id: postId, done: false })
  const blocker = answer === 'blocked' ? why : ''
  const on = answer === 'live' ? day : context.moment.today
  const taken = await takeAnswer(context, { postId, siteId, accessTypes: types, state: STATES[answer], on, blocker })
  if (!taken.ok) return taken
  return accept({ id: postId, done: await noteOnLetters(context, siteId, postId, answer) })
}

/** A letter is done, and its link used up, once all that it asked for is live. True when that was the one answered by. */
async function noteOnLetters(context: Context, siteId: string, postId: string, answer: Said): Promise<boolean> {
  const open = await openRequests(context, siteId)
  const ids = open.filter(({ postIds }) => postIds.includes(postId)).map(({ id }) => id)
  await noteAnswer(context, ids, postId, answer)
  if (answer !== 'live') return false
  const held = await requestHeld(context)
  let done = false
  for (const request of open.filter(({ id }) => ids.includes(id))) {
    if (!(await isAllLive(context, request))) continue
    await closeRequest(context, request.id, 'done')
    done ||= request.id === held?.id
  }
  if (done && context.actor.kind === 'link-holder') await useUpLink(context, context.actor.id)
  return done
}

async function isAllLive(context: Context, { siteId, postIds }: OpenRequest): Promise<boolean> {
  for (const postId of postIds) {
    const worker = await findWorkerAtSite(context, { postId, siteId })
    if (worker && toGrant(worker, context.moment.today).length > 0) return false
  }
  return true
}
