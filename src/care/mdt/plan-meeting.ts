import { standardFor } from '../../base/editions/index.ts'
import { findOrganisation } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { plannableAt } from './cadence.rules.ts'
import { inviteAll } from './invite-all.ts'
import { insertAttendees, insertMeetings, meetingExists, type NewMeeting } from './keep-meetings.store.ts'
import { mayPlanAt } from './mdt.policy.ts'
import { standardOf } from './meeting.rules.ts'
import { slotsOf } from './meeting-time.rules.ts'
import { placeOf } from './meetings.store.ts'
import { type Person, peopleAt } from './people.store.ts'
import { PlanMeeting } from './plan-meeting.form.ts'

async function loadPlan(context: Context, form: PlanMeeting) {
  const organisation = await findOrganisation(context, form.organisationId)
  if (!organisation) return undefined
  const { meetings } = await standardFor(context, organisation.id, context.moment.today)
  return {
    organisation,
    place: await placeOf(context, organisation.id),
    people: await peopleAt(context, organisation.id),
    exists: await meetingExists(context, form.id),
    agenda: standardOf(meetings, form.kind)?.agenda ?? [],
  }
}
type Planned = NonNullable<Awaited<ReturnType<typeof loadPlan>>>

/** Plans a meeting, or a series of them, and writes to everybody who is asked. */
export const planMeeting = command({
  event: 'mdt.meeting-planned',
  input: PlanMeeting,
  load: loadPlan,
  may: (actor, { place }) => mayPlanAt(actor, place),
  decide: decidePlan,
  save: async (context, { meetings, asked, chair, agenda }) => {
    if (!(await insertMeetings(context, meetings))) return refuse({ kind: 'repeated' })
    await insertAttendees(
      context,
      meetings.flatMap(({ id }) =>
        asked.map((person) => ({
          id: context.moment.newId(),
          meetingId: id,
          attendsAs: person.attendsAs,
          colleagueId: person.id,
          postId: person.postId,
        })),
      ),
    )
    const [first] = meetings
    await inviteAll(
      context,
      meetings.map(({ id }) => id),
      { chair, agenda },
    )
    return accept({ id: first?.id ?? '', meetings: meetings.length })
  },
  about: ({ meetings }) => meetings.map(({ id }) => `mdt-meeting:${id}` as const),
  keep: ['kind', 'count'],
})

function decidePlan(
  { organisation, people, exists, agenda }: Planned,
  form: PlanMeeting,
  { newId }: { newId: () => string },
): Result<{
  meetings: NewMeeting[]
  asked: Person[]
  chair: string
  kind: string
  count: number
  agenda: Planned['agenda']
}> {
  if (exists) return refuse({ kind: 'repeated' })
  if (!plannableAt(organisation.kind).includes(form.kind))
    return invalid({ field: 'kind', message: `Choose a meeting that is held at ${organisation.name}` })
  const chair = people.find(({ id }) => id === form.chairId)
  if (!chair) return invalid({ field: 'chairId', message: 'Choose who chairs it from those who work there' })
  const count = form.weeks ? (form.count ?? 6) : 1
  const slots = slotsOf(form.on, form.time, form.weeks ?? 1, count)
  const { kind, minutes, place, organisationId } = form
  const common = { seriesId: form.id, kind, organisationId, minutes, place, chairId: chair.id }
  const meetings = slots.map((slot, index) => ({ ...common, ...slot, id: index === 0 ? form.id : newId() }))
  const asked = people.filter(({ id }) => id === chair.id || form.people.includes(id))
  return accept({ meetings, asked, chair: chair.name, kind, count, agenda })
}
