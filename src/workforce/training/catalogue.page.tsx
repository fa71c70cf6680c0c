import { paths as standardPaths } from '../../base/editions/editions.paths.ts'
import { clauseHref } from '../../base/editions/index.ts'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { missing } from '../../platform/result.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { type ListColumn, ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { addLocal } from './add-local.ts'
import { paths } from './training.paths.ts'
import { type CatalogueView, viewCatalogue } from './view-catalogue.ts'

export const cataloguePage = page({ path: paths.catalogue(), show: viewCatalogue, page: CataloguePage })

export const addLocalPage = formPage({
  path: paths.addLocal(),
  show: async (context, asked) => {
    const shown = await viewCatalogue(context, asked)
    return shown.ok && !shown.value.mayAdd ? missing() : shown
  },
  page: AddLocalPage,
  submit: addLocal,
  next: paths.catalogue,
})

/** What training is asked for here, by when and how often, and whose wording each is. */
function CataloguePage({ view: { rows, at, mayAdd, organisationId } }: PageProps<CatalogueView>) {
  return (
    <Screen title="Training catalogue" wide>
      <h1 class="nhsuk-heading-l">Training asked for at {at}</h1>
      <p>
        The Framework asks for some of it; the rest is Trellis’s own suggestion, or was added here. Intervals are the
        employer’s to set.
      </p>
      {mayAdd && <Button href={paths.addLocal()}>Add a local training</Button>}
      <ResponsiveTable
        caption="Training asked for"
        hideCaption
        rows={rows}
        columns={[
          { label: 'Training', cell: ({ id, title, local }) => (local ? title : <a href={clauseHref(id)}>{title}</a>) },
          { label: 'When', cell: ({ asks }) => asks },
          { label: 'Again after', cell: ({ refreshMonths }) => (refreshMonths ? `${refreshMonths} months` : 'Once') },
          { label: 'Parts', numeric: true, cell: ({ parts }) => parts || 1 },
          { label: 'Whose wording', cell: ({ basis }) => basis },
          ...(mayAdd && organisationId ? [settingColumn(organisationId)] : []),
        ]}
      />
    </Screen>
  )
}

/** What was added here can be retired, and intervals set, on the pages of the local standards. */
const settingColumn = (organisationId: string): ListColumn<CatalogueView['rows'][number]> => ({
  label: 'Local standard',
  cell: ({ id, title, local }) => (
    <a
      href={standardPaths.setting({
        organisationId,
        setting: `training.items.${id}.${local ? 'retired' : 'refreshMonths'}`,
      })}
    >
      {local ? 'Retire it' : 'How often'}
      <span class="nhsuk-u-visually-hidden">: {title}</span>
    </a>
  ),
})

const LEVEL_CHOICES = [
  {
    value: 'before-referrals',
    label: 'Before taking referrals',
    hint: 'Whoever has not done it cannot take new people.',
  },
  { value: 'enrolled-before-referrals', label: 'Booked before referrals, done soon after' },
  { value: 'induction', label: 'During induction' },
  { value: 'recurring', label: 'Kept in date, once done' },
  { value: 'cpd', label: 'Offered, not asked for' },
]

function AddLocalPage({ view: { at }, field }: FormProps<CatalogueView>) {
  const { today } = useShell()
  return (
    <Screen title="Add a local training" crumbs={[{ text: 'Training catalogue', href: paths.catalogue() }]}>
      <h1 class="nhsuk-heading-l">Add a local training</h1>
      <p>It is asked for everywhere under {at}, from the day that you choose.</p>
      <Form submit="Add to the catalogue" cancel={paths.catalogue()}>
        <Input {...field('title')} label="What is it called?" />
        <Input {...field('host')} width={30} label="Who gives it? (optional)" />
        <Radios {...field('requirement')} legend={{ text: 'When must it be done?', size: 's' }} items={LEVEL_CHOICES} />
        <Input
          {...field('refreshMonths')}
          kind="whole-number"
          label="Months until it is due again (optional)"
          hint="Leave empty if once is enough."
        />
        <Radios
          {...field('perPractice')}
          legend={{ text: 'Is it for each practice?', size: 's' }}
          inline
          items={[
            { value: 'no', label: 'No, once' },
            { value: 'yes', label: 'Yes, for each practice' },
          ]}
        />
        <Input
          {...field('from')}
          value={field('from').value ?? showDate(today)}
          kind="date"
          width={20}
          label="From which day is it asked for?"
        />
        <Textarea
          {...field('reason')}
          rows={3}
          label="Why, and on whose word?"
          hint="Shown wherever it is asked for."
        />
      </Form>
    </Screen>
  )
}
