import { z } from 'zod'
import { Form } from '../../http/form.tsx'
import { firstOf } from '../../http/form-values.ts'
import { journey, type StepProps } from '../../http/journey.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Input } from '../../ui/input.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './editions.paths.ts'
import { Effects } from './effects.view.tsx'
import { ProposalStep } from './proposal.form.ts'
import { checkProposal, proposeChange } from './propose-change.ts'
import { crumbsOf, headingOf } from './setting.page.tsx'
import { shippedOnce } from './standard-for.ts'
import { ValueFields } from './value-fields.view.tsx'
import { type ChangeView, viewChange } from './view-change.ts'

/** Two pages: what is to change, then whom it would touch. Nothing is saved before the second is sent. */
export const changeSettingPages = journey({
  path: '/standards/:organisationId/:setting/change',
  show: viewChange,
  steps: [
    { slug: 'value', asks: ProposalStep, checks: checkProposal, page: ValueStep },
    { slug: 'check', asks: z.looseObject({}), page: CheckStep },
  ],
  submit: proposeChange,
  next: (asked) => paths.setting(asked),
})

const here = ({ at, row }: ChangeView) => ({ organisationId: at.organisationId, setting: row.path })
const crumbs = (view: ChangeView) => [...crumbsOf(view), { text: headingOf(view), href: paths.setting(here(view)) }]

function ValueStep({ view, field, values }: StepProps<ChangeView>) {
  const { today } = useShell()
  const { induction, training } = shippedOnce()
  const choices = { phases: induction.phases, owners: induction.ownerRoles, levels: training.requirementLevels }
  return (
    <Screen title={`Change: ${headingOf(view)}`} crumbs={crumbs(view)}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.at.name}</span>
        {headingOf(view)}
      </h1>
      <Form submit="See whom it would touch" cancel={paths.setting(here(view))}>
        {firstOf(values.version) === undefined && <input type="hidden" name="version" value={view.version} />}
        <ValueFields field={field} view={view} choices={choices} />
        <Input
          {...field('from')}
          value={field('from').value ?? showDate(today)}
          kind="date"
          width={20}
          label="From which day?"
          hint="Today or a later day: what held on past days stays as it was."
        />
        <Input
          {...field('until')}
          kind="date"
          width={20}
          label="From which day does it no longer hold? (optional)"
          hint="Leave empty if it is to hold until somebody changes it."
        />
        <Textarea {...field('reason')} rows={3} label="Why, and on whose word?" hint="Shown wherever the figure is." />
      </Form>
    </Screen>
  )
}

function CheckStep({ view, back }: StepProps<ChangeView>) {
  const { proposed } = view
  return (
    <Screen title={`Whom it would touch: ${headingOf(view)}`} crumbs={crumbs(view)} wide>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{headingOf(view)}</span>
        Before you save
      </h1>
      {proposed ? (
        <Proposed view={view} proposed={proposed} back={back} />
      ) : (
        <EmptyState
          heading="Nothing is proposed yet"
          step={<Button href={paths.changeValue(here(view))}>Begin</Button>}
        >
          <p>Say first what is to change. Then every worker whom it would touch is named here.</p>
        </EmptyState>
      )}
    </Screen>
  )
}

type ProposedProps = { view: ChangeView; proposed: NonNullable<ChangeView['proposed']>; back: string | undefined }

const Proposed = ({ view, proposed, back }: ProposedProps) => (
  <>
    <SummaryList
      rows={[
        { key: 'Now', value: view.row.value },
        { key: 'It would be', value: <strong>{proposed.value}</strong> },
        { key: 'From', value: showDate(proposed.from) },
        proposed.until ? { key: 'Until', value: `Before ${showDate(proposed.until)}` } : null,
        { key: 'Why', value: proposed.reason },
      ]}
    />
    {back && (
      <p>
        <a href={back}>Change what you typed</a>
      </p>
    )}
    <Effects
      weighed={proposed.weighed}
      firstHref={paths.check(here(view))}
      nextHref={(after) => paths.check(here(view), after)}
    />
    <Form submit="Save the change" cancel={paths.setting(here(view))}>
      <span />
    </Form>
  </>
)
