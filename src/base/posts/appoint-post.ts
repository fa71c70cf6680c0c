import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { inviteColleague } from '../accounts/index.ts'
import { addColleague, findColleague, giveRole } from '../colleagues/index.ts'
import { findOrganisation, organisationsReached } from '../organisations/index.ts'
import type { Organisation } from '../organisations/organisation.rules.ts'
import { employerProblem } from './change.rules.ts'
import { insertPost, type NewPost } from './keep-posts.store.ts'
import { AppointPost } from './post.form.ts'
import { type Appointing, mayAppoint } from './posts.policy.ts'

type Subject = Appointing & { employer: Organisation | undefined; pcn: Organisation | undefined; known: boolean }
type Decision = NewPost & { fresh: Fresh | undefined }
type Fresh = { id: string; givenName: string; familyName: string; email?: string | undefined }

/**
 * A post, from its first day: an appointment yet to begin, or somebody already working when the service joins. In one form the
 * colleague is chosen or added; they get the role, and an invitation where there is an address.
 */
export const appointPost = command({
  event: 'posts.post-started',
  input: AppointPost,
  load,
  may: mayAppoint,
  decide: (subject: Subject, form, moment): Result<Decision> => {
    const problems = [
      ...employerProblem(form.employmentModel, subject.employer?.kind),
      ...pcnProblem(form, subject),
      ...whoProblem(form, subject),
    ]
    if (problems.length) return invalid(...problems)
    const { givenName, familyName, email } = form
    const fresh =
      form.colleagueId || !givenName || !familyName ? undefined : { id: moment.newId(), givenName, familyName, email }
    const already = form.alreadyTakingReferrals === true && form.startedOn <= moment.today
    return accept({
      ...form,
      pcnId: form.pcnId,
      colleagueId: fresh?.id ?? form.colleagueId ?? '',
      alreadyTakingReferrals: already,
      joinedOn: moment.today,
      fresh,
    })
  },
  save,
  about: ({ id, colleagueId }) => [`post:${id}`, `colleague:${colleagueId}`],
  keep: ['role', 'employmentModel', 'wte', 'startedOn', 'alreadyTakingReferrals'],
})

async function load(context: Context, form: AppointPost): Promise<Subject | undefined> {
  const employer = await findOrganisation(context, form.employerId)
  const pcn = form.pcnId ? await findOrganisation(context, form.pcnId) : undefined
  const reached = await organisationsReached(context, [form.employerId, ...(form.pcnId ? [form.pcnId] : [])])
  return {
    employer,
    pcn,
    employerReached: reached.has(form.employerId),
    pcnReached: form.pcnId !== undefined && reached.has(form.pcnId),
    known: form.colleagueId !== undefined && (await findColleague(context, form.colleagueId)) !== undefined,
  }
}

function pcnProblem(form: AppointPost, { pcn }: Subject) {
  if (form.pcnId && pcn?.kind !== 'neighbourhood') return [{ field: 'pcnId', message: 'Choose a PCN' }]
  return form.employmentModel === 'pcn-direct' && !form.pcnId
    ? [{ field: 'pcnId', message: 'Choose the PCN for which the post works' }]
    : []
}

function whoProblem({ colleagueId, givenName, familyName }: AppointPost, { known }: Subject) {
  if (colleagueId) return known ? [] : [{ field: 'colleagueId', message: 'Choose the colleague again' }]
  return [
    ...(givenName ? [] : [{ field: 'givenName', message: 'Enter their first name, or choose a colleague' }]),
    ...(familyName ? [] : [{ field: 'familyName', message: 'Enter their last name, or choose a colleague' }]),
  ]
}

/** Everything in one transaction: no post without its colleague, no colleague without the role that lets them in. */
async function save(context: Context, post: Decision): Promise<Result<{ id: string }>> {
  if (post.fresh) {
    const added = await addColleague(context, post.fresh)
    if (!added.ok) return added
  }
  const made = await insertPost(context, post)
  if (!made.ok) return made
  const from = post.startedOn < context.moment.today ? post.startedOn : context.moment.today
  const role = { id: context.moment.newId(), colleagueId: post.colleagueId, role: post.role, from }
  const given = await giveRole(context, { ...role, organisationId: post.pcnId ?? post.employerId })
  if (!given.ok && given.refusal.kind !== 'invalid') return given
  if (post.fresh?.email) {
    const invited = await inviteColleague(context, post.colleagueId)
    if (!invited.ok) return invited
  }
  return made
}
