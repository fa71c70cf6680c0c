import { clauseHref } from '../../base/editions/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { Button } from '../../ui/button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { professionWords } from './holders.rules.ts'
import { paths } from './placements.paths.ts'
import type { BesideLine, BesideView } from './view-beside.ts'

/** Each duty: what it is, who stands there, how it stands, and the one button that mends it. */
export const BesideTable = ({ view }: { view: BesideView }) => (
  <ResponsiveTable<BesideLine>
    caption="People"
    hideCaption
    columns={[
      { label: 'Support', cell: (line) => <Duty line={line} /> },
      { label: 'Who', cell: (line) => <Who line={line} view={view} /> },
      { label: 'How it stands', cell: (line) => <Stands line={line} /> },
      ...(view.manages
        ? [{ label: 'What you can do', hideLabel: true, cell: (line: BesideLine) => <Ways line={line} view={view} /> }]
        : []),
    ]}
    rows={view.lines}
  />
)

const Duty = ({ line: { duty, reason } }: { line: BesideLine }) => (
  <>
    <a href={clauseHref(reason.clause)}>{duty.rule.title}</a>
    {duty.site && (
      <>
        <br />
        {duty.site.name}
      </>
    )}
    <br />
    <span class="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal nhsuk-u-secondary-text-colour">
      Held by {holderInWords(reason.heldBy)}
    </span>
  </>
)

function Who({ line: { holders, warning }, view }: { line: BesideLine; view: BesideView }) {
  if (holders.length === 0) return <>Nobody yet</>
  return (
    <div>
      {holders.map((each) => (
        <p key={each.id} class="nhsuk-u-margin-bottom-1">
          <strong>{each.name}</strong>
          {professionWords(each) && ` (${professionWords(each)})`}
          {each.deputy && ', deputy'}
          {each.covers && ', standing in'}
          <br />
          <span class="nhsuk-u-font-size-16">
            since {shortDate(each.from)}
            {each.until && `, until ${shortDate(each.until)}`}
          </span>
          {view.manages && !each.until && !each.covers && (
            <>
              {' '}
              <a
                class="nhsuk-link nhsuk-u-font-size-16"
                href={paths.endAppointment({ postId: view.post.id, appointmentId: each.id })}
              >
                End<span class="nhsuk-u-visually-hidden"> the appointment of {each.name}</span>
              </a>
            </>
          )}
        </p>
      ))}
      {warning && <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">Worth knowing: {warning}.</p>}
    </div>
  )
}

const Stands = ({ line: { reason } }: { line: BesideLine }) => (
  <div class="nhsuk-u-text-align-left">
    <Status state={reason.met} />
    {reason.met !== 'met' && <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{reason.says}</p>}
  </div>
)

function Ways({ line: { duty, reason, holders }, view: { post } }: { line: BesideLine; view: BesideView }) {
  const href = paths.appoint({ postId: post.id }, { kind: duty.kind, siteId: duty.site?.id })
  const about = <span class="nhsuk-u-visually-hidden">: {reason.at?.name ?? duty.rule.title}</span>
  if (holders.length > 0)
    return (
      <a class="nhsuk-link" href={href}>
        Replace{about}
      </a>
    )
  return (
    <Button href={href} small variant="secondary">
      Appoint{about}
    </Button>
  )
}
