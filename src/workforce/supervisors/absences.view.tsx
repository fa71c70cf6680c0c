import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { coverNeededBy } from '../supervision/supervisor-cover.rules.ts'
import { coverFor, isOpenAbsence, type SupervisorAbsence } from './supervisor-facts.rules.ts'
import { paths } from './supervisors.paths.ts'
import type { SupervisorView } from './view-supervisor.ts'

/** When they are away, and who stands in for each worker meanwhile. That they are away is said, never why. */
export function Absences({ view }: { view: SupervisorView }) {
  const { absences, today, mayRecordAway, own, givenName, id } = view
  if (!mayRecordAway) return null
  const open = absences.filter((absence) => isOpenAbsence(absence, today))
  const past = absences.length - open.length
  return (
    <>
      <h2 class="nhsuk-heading-m">{own ? 'When you are away' : `When ${givenName} is away`}</h2>
      <p>
        More than two weeks away, each worker needs a name to turn to. Whoever stands in sees what{' '}
        {own ? 'you see' : `${givenName} sees`} of them until the day back.
      </p>
      {open.length > 0 && (
        <ResponsiveTable<SupervisorAbsence>
          caption="Away now or soon"
          hideCaption
          columns={[
            { label: 'Away', cell: (absence) => daysInWords(absence) },
            { label: 'Who stands in', cell: (absence) => <StandsIn view={view} absence={absence} /> },
            { label: 'What you can do', hideLabel: true, cell: (absence) => <Ways absence={absence} /> },
          ]}
          rows={open}
        />
      )}
      <Button href={paths.away({ colleagueId: id })} variant="secondary" small>
        {own ? 'Say that you will be away' : `Say that ${givenName} is away`}
      </Button>
      {past > 0 && <p class="nhsuk-body-s">{past === 1 ? 'One earlier absence.' : `${past} earlier absences.`}</p>}
    </>
  )
}

const daysInWords = ({ from, until }: SupervisorAbsence) =>
  until ? `${shortDate(from)}, back on ${shortDate(until)}` : `Since ${shortDate(from)}, no end yet`

function StandsIn({
  view: { supervising, reachedPosts, standard, today },
  absence,
}: {
  view: SupervisorView
  absence: SupervisorAbsence
}) {
  const workers = [...new Map(supervising.map(({ postId, worker }) => [postId, worker]))].filter(([postId]) =>
    reachedPosts.includes(postId),
  )
  const asked = coverNeededBy(absence, standard, today) !== undefined
  const since = absence.from > today ? 'nobody yet' : `uncovered since ${shortDate(absence.from)}`
  return (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
      {workers.map(([postId, worker]) => {
        const cover = coverFor(absence, postId)
        return (
          <li key={postId}>
            {worker}:{' '}
            {cover ? cover.name : asked ? <Status state="due">{since}</Status> : 'nobody, and nobody is asked for'}
          </li>
        )
      })}
    </ul>
  )
}

const Ways = ({ absence: { id } }: { absence: SupervisorAbsence }) => (
  <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
    <li>
      <a href={paths.cover({ awayId: id })}>Name who stands in</a>
    </li>
    <li>
      <a href={paths.back({ awayId: id })}>Say when they are back</a>
    </li>
  </ul>
)
