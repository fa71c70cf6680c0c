import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths as supervision } from '../supervision/supervision.paths.ts'
import { paths } from './debriefs.paths.ts'
import { formatWords, standingWords } from './debriefs.rules.ts'
import { type DebriefList, type ListedDebrief, listDebriefs } from './list-debriefs.ts'

export const listPage = page({ path: '/debriefs', show: listDebriefs, page: ListPage })

function ListPage({ view }: PageProps<DebriefList>) {
  return view.own ? <OwnPage rows={view.rows} /> : <ToOfferPage rows={view.rows} />
}

const OPEN = ['due', 'owed', 'offered']

/** The worker's own: one button when something was hard, and what came of each. */
function OwnPage({ rows }: { rows: ListedDebrief[] }) {
  const open = rows.filter(({ standing }) => OPEN.includes(standing))
  return (
    <Screen title="I need to talk">
      <h1 class="nhsuk-heading-l">{open.length ? 'Time to talk' : 'Do you need to talk to somebody?'}</h1>
      {open.length === 0 && (
        <>
          <p>
            After something hard, or for no reason that anybody can see. Your line manager and your supervisors are told
            that a debrief is owed, and nothing else. One of them offers a time within two working days, and you take it
            or leave it.
          </p>
          <Press to={paths.need()} label="I need to talk" />
          <p>
            At once: ring whoever you trust at work. Samaritans listen day and night on <a href="tel:116123">116 123</a>
            .
          </p>
        </>
      )}
      {open.map((one) => (
        <OpenDebrief key={one.debrief.id} one={one} />
      ))}
      <Past rows={rows.filter(({ standing }) => !OPEN.includes(standing))} />
    </Screen>
  )
}

function OpenDebrief({ one: { debrief, standing } }: { one: ListedDebrief }) {
  const { id: debriefId, offer, dueOn } = debrief
  return (
    <section>
      {offer ? (
        <p>
          <strong>{offer.by.name}</strong> offers you {offer.minutes} minutes on {showMoment(offer.startsAt)},{' '}
          {formatWords[offer.format].toLowerCase()}.
        </p>
      ) : (
        <p>
          Somebody is to offer you a time by <strong>{showDate(dueOn)}</strong>.
          {standing === 'owed' && ' That day has passed: they owe it to you, and whoever manages them is told so.'}
        </p>
      )}
      <div class="trellis-reach">
        {offer && <Press to={paths.answer({ debriefId })} label="Take it" fields={{ as: 'taken' }} />}
        {offer && (
          <Press to={paths.answer({ debriefId })} label="Leave it" fields={{ as: 'declined' }} variant="secondary" />
        )}
        {!offer && <Press to={paths.ended({ debriefId })} label="I do not need it any more" variant="secondary" />}
      </div>
      <p>Nobody asks why, whichever you press.</p>
    </section>
  )
}

const Past = ({ rows }: { rows: ListedDebrief[] }) =>
  rows.length === 0 ? null : (
    <ResponsiveTable caption="Before" columns={PAST} rows={rows} count="Only you see this list" />
  )

const PAST: ListColumn<ListedDebrief>[] = [
  { label: 'Owed since', cell: ({ debrief }) => showDate(debrief.owedOn) },
  { label: 'With', cell: ({ debrief }) => debrief.offer?.by.name ?? '' },
  { label: 'Standing', cell: ({ standing }) => standingWords[standing] },
  {
    label: 'Open',
    hideLabel: true,
    cell: ({ debrief: { id: debriefId, sessionId }, standing }) =>
      sessionId && (standing === 'taken' || standing === 'held') ? (
        <a href={supervision.session({ sessionId })}>See the session</a>
      ) : standing === 'declined' || standing === 'ended' ? (
        <Press to={paths.again({ debriefId })} label="I would like it after all" variant="secondary" small />
      ) : null,
  },
]

/** Whose a debrief is owed to, and by when. What it is about is nobody's here to know (safety H9). */
const ToOfferPage = ({ rows }: { rows: ListedDebrief[] }) => (
  <Screen title="Debriefs">
    <h1 class="nhsuk-heading-l">{rows.length ? 'Debriefs to offer' : 'No debrief is owed'}</h1>
    {rows.length === 0 ? (
      <EmptyState heading="Everybody has been offered a time">
        When a worker has had something hard, you are told here and on Today that a debrief is owed, by when, and
        nothing else. You offer a time with one press, and they take it or leave it.
      </EmptyState>
    ) : (
      <ResponsiveTable caption="Debriefs to offer" hideCaption columns={TO_OFFER} rows={rows} />
    )}
  </Screen>
)

const TO_OFFER: ListColumn<ListedDebrief>[] = [
  { label: 'For', cell: ({ worker }) => worker },
  { label: 'Offer a time by', cell: ({ debrief }) => showDate(debrief.dueOn) },
  { label: 'Standing', cell: ({ standing }) => standingWords[standing] },
  {
    label: 'Offer',
    hideLabel: true,
    cell: ({ debrief, worker }) => (
      <a href={paths.offer({ debriefId: debrief.id })}>
        Offer a time<span class="nhsuk-u-visually-hidden"> to {worker}</span>
      </a>
    ),
  },
]
