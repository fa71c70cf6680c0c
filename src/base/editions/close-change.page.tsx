import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { endChange, withdrawChange } from './close-change.ts'
import { paths } from './editions.paths.ts'
import { Effects } from './effects.view.tsx'
import { crumbsOf, headingOf } from './setting.page.tsx'
import { type ClosingView, viewClosing } from './view-closing.ts'

const next = (_: object, saved: { organisationId: string; setting: string } | undefined) =>
  saved ? paths.setting(saved) : paths.own()

export const withdrawChangePage = formPage({
  path: '/standard-changes/:changeId/withdraw',
  show: viewClosing,
  initial: ({ version }) => ({ version: String(version) }),
  page: Withdraw,
  submit: withdrawChange,
  next,
})

export const endChangePage = formPage({
  path: '/standard-changes/:changeId/end',
  show: viewClosing,
  initial: ({ version, tomorrow }) => ({ version: String(version), until: showDate(tomorrow) }),
  page: End,
  submit: endChange,
  next,
})

const here = ({ view }: ClosingView) =>
  paths.setting({ organisationId: view.at.organisationId, setting: view.row.path })
const crumbs = (closing: ClosingView) => [
  ...crumbsOf(closing.view),
  { text: headingOf(closing.view), href: here(closing) },
]

const What = ({ view, change }: ClosingView) => (
  <SummaryList
    rows={[
      { key: 'Change', value: `${change.before} → ${change.value}` },
      { key: 'From', value: showDate(change.from) },
      change.until ? { key: 'Until', value: `Before ${showDate(change.until)}` } : null,
      { key: 'Why it was made', value: change.reason },
      { key: 'Setting', value: headingOf(view) },
    ]}
  />
)

const CLOSED = {
  withdrawn: 'It was withdrawn already, and never took effect.',
  over: 'It no longer holds.',
} as const

function Withdraw({ view, field }: FormProps<ClosingView>) {
  const { state } = view
  return (
    <Screen title="Withdraw a change" crumbs={crumbs(view)}>
      <h1 class="nhsuk-heading-l">Withdraw this change?</h1>
      <What {...view} />
      {state === 'coming' ? (
        <>
          <p>It never takes effect, and nobody is touched. The record stays, with your name and reason.</p>
          <Form submit="Withdraw the change" cancel={here(view)} warning>
            <Textarea {...field('reason')} rows={3} label="Why, and on whose word?" />
          </Form>
        </>
      ) : state === 'in-force' ? (
        <p>
          It has begun. <a href={paths.end({ changeId: view.change.id })}>End it instead</a>
        </p>
      ) : (
        <p>{CLOSED[state]}</p>
      )}
    </Screen>
  )
}

function End({ view, field }: FormProps<ClosingView>) {
  const { state, weighed, change } = view
  const end = paths.end({ changeId: change.id })
  return (
    <Screen title="End a change" crumbs={crumbs(view)} wide>
      <h1 class="nhsuk-heading-l">End this change?</h1>
      <What {...view} />
      {state === 'in-force' ? (
        <>
          <p>From the day that you choose, what stood before holds again. The record stays.</p>
          {weighed && (
            <Effects
              weighed={weighed}
              firstHref={end}
              nextHref={(after) => `${end}?after=${encodeURIComponent(after)}`}
            />
          )}
          <Form submit="End the change" cancel={here(view)} warning>
            <Input {...field('until')} kind="date" width={20} label="From which day does it no longer hold?" />
            <Textarea {...field('reason')} rows={3} label="Why, and on whose word?" />
          </Form>
        </>
      ) : state === 'coming' ? (
        <p>
          It has not begun. <a href={paths.withdraw({ changeId: change.id })}>Withdraw it instead</a>
        </p>
      ) : (
        <p>{CLOSED[state]}</p>
      )}
    </Screen>
  )
}
