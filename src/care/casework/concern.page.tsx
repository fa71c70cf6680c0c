import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { londonDay, showMoment, showTime } from '../../lib/moment.ts'
import { shortDate, showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './casework.paths.ts'
import { addToConcern } from './change-concern.ts'
import { concernWords } from './concern.rules.ts'
import { NotYetConfirmed, WhoWasCalled } from './notice-list.view.tsx'
import { type ConcernView, viewConcern } from './view-concern.ts'
import { WhomToldFields } from './worry-fields.view.tsx'

export const concernPage = formPage({
  path: '/concerns/:concernId',
  show: viewConcern,
  page: ConcernPage,
  submit: addToConcern,
  next: ({ concernId }) => paths.concern({ concernId }),
})

/** A concern is not a note: whom I told, when, what was agreed, the next check, and who has confirmed it (safety H4). */
function ConcernPage({ view, field }: FormProps<ConcernView, '/concerns/:concernId'>) {
  const { concern, subject, owed, entries, notices, mayAcknowledge } = view
  const { id: concernId } = concern
  return (
    <Screen
      title="A concern"
      crumbs={[{ text: subject.number, href: paths.case({ caseId: subject.id }) }]}
      aside={<WhoWasCalled view={view} />}
    >
      <div class="trellis-unprinted">
        <h1 class="nhsuk-heading-l">
          <Verdict {...view} />
        </h1>
        {mayAcknowledge ? (
          <>
            <WhatWorries concern={concern} />
            <Press to={paths.acknowledge({ concernId })} label="I have read this and will act on it" />
          </>
        ) : (
          !concern.acknowledged && concern.state === 'open' && <NotYetConfirmed notices={notices} />
        )}
        {owed.length > 0 && (
          <WarningCallout heading="Still owed on this concern" level={2}>
            <ul>
              {owed.map((says) => (
                <li key={says}>{says}.</li>
              ))}
            </ul>
          </WarningCallout>
        )}
        {!mayAcknowledge && <WhatWorries concern={concern} />}
        <h2 class="nhsuk-heading-m">What was done</h2>
        <Timeline
          label="What was done"
          items={entries.map((entry) => ({
            on: londonDay(entry.at),
            time: showTime(entry.at),
            title: titleOf(entry),
            by: entry.by,
            children: entry.said && <Paragraphs text={entry.said} />,
          }))}
        />
        {entries.length === 0 && <p>Nothing is written yet.</p>}
        {concern.state === 'open' && (
          <>
            <p>
              Next check: <strong>{showDate(concern.nextCheckOn)}</strong>.
            </p>
            <h2 class="nhsuk-heading-m">Add what you did</h2>
            <Form submit="Save" cancel={paths.case({ caseId: subject.id })}>
              <Input {...field('toldOn')} label="When you told them" hint="Left empty, it is today" kind="date" />
              <WhomToldFields field={field} agreed="said" />
            </Form>
            {concern.acknowledged && (
              <Button href={paths.closeConcern({ concernId })} variant="secondary">
                Close this concern
              </Button>
            )}
          </>
        )}
      </div>
    </Screen>
  )
}

/** Whoever is to confirm reads this first: before their button, and before whom else to ring. */
const WhatWorries = ({ concern }: Pick<ConcernView, 'concern'>) => (
  <>
    <p>
      <strong>{concernWords[concern.kind]}.</strong> Raised by {concern.raisedBy.name} on {showMoment(concern.raisedAt)}
      .
    </p>
    {concern.what && <Paragraphs text={concern.what} />}
  </>
)

function Verdict({ concern, subject }: ConcernView) {
  const number = <span class="nhsuk-u-nowrap">{subject.number}</span>
  if (concern.state === 'closed') return <>A concern at {number} is closed</>
  if (concern.acknowledged) return <>{concern.acknowledged.by.name} has read this concern</>
  return <>A concern at {number}: nobody has confirmed it yet</>
}

function titleOf({ kind, toldWhom, toldOn }: ConcernView['entries'][number]): string {
  switch (kind) {
    case 'told':
      return `Told ${toldWhom}${toldOn ? ` on ${shortDate(toldOn)}` : ''}`
    case 'checked':
      return 'Checked'
    case 'acknowledged':
      return 'Confirmed that they have read it'
    case 'closed':
      return 'Closed'
  }
}
