import { useForm } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import type { FormValues } from '../../http/form-values.ts'
import { Screen } from '../../http/screen.tsx'
import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import { AgendaOf } from './agenda.view.tsx'
import { headlineOf } from './headline.ts'
import { kindsInWords } from './kinds.ts'
import { OwnItems } from './own-items.view.tsx'
import { other } from './record.rules.ts'
import { PairPart, SignedPart } from './record.view.tsx'
import { RecordForm } from './record-form.view.tsx'
import { ACTION_LINES } from './save-record.form.ts'
import { saveRecord } from './save-record.ts'
import { paths } from './session-notes.paths.ts'
import { ChangePlan, ForOthers, NotHeldAfterAll, SettledBanner, WhatIsKept } from './session-parts.view.tsx'
import { SessionHistory, SigningOf, VoidSignatures } from './signing.view.tsx'
import { type Prepared, type SessionView, viewSession } from './view-session.ts'

export const sessionPage = formPage({
  path: '/supervision-sessions/:sessionId',
  show: viewSession,
  initial,
  page: SessionPage,
  submit: saveRecord,
  next: ({ sessionId }) => paths.session({ sessionId }, {}, '#signing'),
})

type Path = '/supervision-sessions/:sessionId'

/** What is known stands there already: as it was planned, or as it was recorded. */
function initial({ prepared, session }: SessionView): FormValues {
  if (!prepared) return {}
  const { record, own, actions, functions, fresh } = prepared
  const planned = session.startsAt && londonDay(session.startsAt)
  const lines = ACTION_LINES.flatMap((line, at): [string, string][] => {
    const action = actions[at]
    return [
      [`action-${line}-id`, action?.id ?? fresh[at + 1] ?? ''],
      [`action-${line}-text`, action?.text ?? ''],
      [`action-${line}-owner`, action?.owner.id ?? ''],
      [`action-${line}-due`, action ? shortDate(action.dueOn) : ''],
    ]
  })
  return {
    ...Object.fromEntries(lines),
    heldOn: (session.heldOn ?? planned) ? shortDate(session.heldOn ?? planned ?? '') : '',
    minutes: String(session.minutes),
    format: session.format ?? '',
    kinds: session.kinds,
    functions,
    covered: record?.covered ?? [],
    themes: record?.themes ?? [],
    competencies: record?.competencies ?? [],
    wellbeing: record?.wellbeing ?? '',
    shared: record?.shared ?? '',
    own,
    ...(record ? { version: String(record.version) } : {}),
  }
}

function SessionPage({ view, asked, field, choices, problems }: FormProps<SessionView, Path>) {
  const { session, prepared, history } = view
  const own = prepared?.party === 'worker'
  const whom = own ? prepared.pair.supervisor.name : session.workerName
  const title = `${kindsInWords(session.kinds)} with ${whom}`
  const { theirs } = useForm()
  const typed = problems.length > 0 || theirs !== undefined
  const writing = prepared && (!prepared.record || asked.change !== undefined || typed)
  return (
    <Screen
      title={title}
      crumbs={[
        ...(own ? [{ text: 'My support', href: supervisionPaths.mySupport() }] : []),
        {
          text: own ? 'Your supervision' : `Supervision of ${session.workerName}`,
          href: supervisionPaths.sessions({ postId: session.postId }),
        },
      ]}
      aside={
        <>
          <WhatIsKept />
          <SessionHistory history={history} />
        </>
      }
    >
      <SettledBanner view={view} settled={asked.settled} />
      <span class="nhsuk-caption-l">{title}</span>
      <h1 class="nhsuk-heading-l">{headlineOf(view)}</h1>
      <ChangePlan view={view} />
      <NotHeldAfterAll view={view} />
      {!prepared && <ForOthers view={view} />}
      {prepared && !prepared.record && <AgendaOf prepared={prepared} all={asked.all !== undefined} />}
      {prepared && !prepared.record && <OwnItems prepared={prepared} />}
      {prepared && writing && (
        <>
          <h2 class="nhsuk-heading-m" id="record">
            {prepared.record ? 'Change the record' : 'The record'}
          </h2>
          {prepared.record && <Voids prepared={prepared} />}
          <RecordForm prepared={prepared} field={field} choices={choices} />
        </>
      )}
      {prepared?.record && !writing && <Recorded prepared={prepared} />}
    </Screen>
  )
}

const Voids = ({ prepared: { signatures, pair, party } }: { prepared: Prepared }) =>
  signatures.length === 0 ? null : (
    <p>
      A change to the day, the kind, the minutes, the shared note or an action takes both signatures away: you sign by
      saving, and {pair[other(party)].name} signs again.
    </p>
  )

const Recorded = ({ prepared }: { prepared: Prepared }) => (
  <>
    <SigningOf prepared={prepared} />
    <h2 class="nhsuk-heading-m">The record</h2>
    <SignedPart notes={prepared} />
    <PairPart prepared={prepared} />
    <p class="trellis-unprinted">
      <a href={paths.session({ sessionId: prepared.session.id }, { change: '1' }, '#record')}>Change the record</a>
    </p>
    <VoidSignatures prepared={prepared} />
  </>
)
