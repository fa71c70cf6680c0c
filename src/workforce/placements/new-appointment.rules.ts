import { hasEnded, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays, showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import type { Appoint } from './appoint.form.ts'
import { isUnderContract } from './duty-holder.rules.ts'
import type { Appointment, PlacementFacts } from './placement-facts.rules.ts'
import { qualifies } from './qualifies.rules.ts'

export type NewAppointment = Appoint & { deputy: boolean; replaces?: Appointment | undefined }

type Professional = { id: string; name: string; profession?: string | undefined; register?: string | undefined }
type Appointing = {
  post: Post
  facts: PlacementFacts
  standard: Standard
  candidate: Professional | undefined
}

/** How far ahead somebody may be appointed: a year is the longest notice that anybody gives. */
const AHEAD = 366

/** What will be stored: who is appointed, and whom they replace; or in words why not. */
export function decideAppointment(subject: Appointing, form: Appoint, today: string): Result<NewAppointment> {
  const { post, facts, candidate } = subject
  if (!candidate) return invalid({ field: 'colleagueId', message: 'Choose who it is' })
  if (candidate.id === post.colleagueId)
    return invalid({ field: 'colleagueId', message: `Choose somebody other than ${post.givenName}` })
  const problem = fitProblem(subject, form, candidate)
  if (problem) return invalid({ field: 'colleagueId', message: problem })
  const dated = dateProblem(post, form, today)
  if (dated) return invalid({ field: 'from', message: dated })

  const deputy = form.kind === 'safeguarding-gp' && form.deputy === true
  const siteId = form.kind === 'practice-contact' ? form.siteId : undefined
  if (form.kind === 'practice-contact' && !post.sites.some(({ id }) => id === siteId))
    return invalid({ field: 'siteId', message: `Choose a practice that ${post.givenName} serves` })
  const replaces = facts.appointments.find(
    (each) =>
      each.kind === form.kind &&
      each.siteId === siteId &&
      each.deputy === deputy &&
      each.until === undefined &&
      !each.covers,
  )
  if (replaces?.colleagueId === candidate.id) return refuse({ kind: 'repeated' })
  if (replaces && replaces.from > form.from)
    return invalid({
      field: 'from',
      message: `${replaces.name} holds this from ${showDate(replaces.from)}. Choose that day or a later one`,
    })
  return accept({ ...form, siteId, deputy, replaces })
}

/** Outside a PCN a named substitute stands in, whatever the profession (`supervision.yaml` scope). */
function fitProblem({ post, standard }: Appointing, form: Appoint, candidate: Professional): string | undefined {
  const substitute = standard.supervision.scope.elsewhere.substitutes[form.kind]
  if (substitute && !isUnderContract(post, standard)) return undefined
  const fits = qualifies(form.kind, { ...candidate, deputy: form.deputy === true }, standard)
  return fits === true ? undefined : fits
}

function dateProblem(post: Post, { from }: Appoint, today: string): string | undefined {
  if (from > plusDays(today, AHEAD)) return 'The date must be within a year from today'
  if (hasEnded(post, from)) return `${post.givenName}’s post has ended by then`
  return undefined
}

/** The first day without them, from their last day; or why that cannot be their last. */
export function decideEnd(appointment: Appointment, lastDay: string, today: string): Result<{ until: string }> {
  if (appointment.until !== undefined) return refuse({ kind: 'repeated' })
  if (lastDay > plusDays(today, AHEAD)) return invalid({ field: 'lastDay', message: 'Choose a day within a year' })
  if (lastDay < plusDays(appointment.from, -1))
    return invalid({
      field: 'lastDay',
      message: `The last day must be ${showDate(appointment.from)} or later: they began then`,
    })
  return accept({ until: plusDays(lastDay, 1) })
}
