import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { FileUpload } from '../../ui/file-upload.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { addTraining, enrol, exempt } from './add-training.ts'
import { paths } from './training.paths.ts'
import { PracticeTicks, UnitTicks } from './unit-ticks.view.tsx'
import { type AddView, viewAdd } from './view-add.ts'

export const addTrainingPage = formPage({
  path: '/colleagues/:colleagueId/training/add',
  show: viewAdd,
  page: AddTrainingPage,
  submit: addTraining,
  next: paths.passport,
  uploads: ['certificate'],
})

export const enrolPage = formPage({
  path: '/colleagues/:colleagueId/training/enrol',
  show: viewAdd,
  page: EnrolPage,
  submit: enrol,
  next: paths.passport,
})

export const exemptPage = formPage({
  path: '/colleagues/:colleagueId/training/exempt',
  show: viewAdd,
  page: ExemptPage,
  submit: exempt,
  next: paths.passport,
})

const crumbs = (view: AddView) => [{ text: `Training of ${view.name}`, href: paths.passport(view) }]

/** Several parts done on one day go in together, with one certificate. */
function AddTrainingPage({ view, field, choices }: FormProps<AddView>) {
  const { today } = useShell()
  const certificate = field('certificate')
  return (
    <Screen title={`Add completed training: ${view.name}`} crumbs={crumbs(view)}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.name}</span>
        Add completed training
      </h1>
      <Form submit="Add to the record" cancel={paths.passport(view)} files>
        <UnitTicks view={view} units={choices('units')} />
        <Input
          {...field('on')}
          value={field('on').value ?? showDate(today)}
          kind="date"
          width={20}
          label="When was it completed?"
          hint="The day on the certificate, like 2 February 2026"
        />
        <PracticeTicks view={view} sites={choices('siteIds')} system={field('recordSystem')} />
        <Input {...field('provider')} width={30} label="Provider (optional)" hint="Like elearning for healthcare" />
        <Input {...field('hours')} kind="decimal" label="Hours it took (optional)" />
        {certificate.value && !certificate.error && (
          <input type="hidden" name="certificate" value={certificate.value} />
        )}
        <FileUpload
          name="certificate"
          error={certificate.error}
          label="Certificate (optional)"
          hint={
            certificate.value && !certificate.error
              ? 'The certificate you chose is kept. Choose another only to replace it.'
              : 'A PDF, JPEG or PNG of up to 10 MB. A photograph is enough.'
          }
          accept=".pdf,.jpg,.jpeg,.png"
        />
      </Form>
    </Screen>
  )
}

function EnrolPage({ view, field, choices }: FormProps<AddView>) {
  const { today } = useShell()
  return (
    <Screen title={`Add a booking: ${view.name}`} crumbs={crumbs(view)}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.name}</span>
        Add a booking
      </h1>
      <Form submit="Add to the record" cancel={paths.passport(view)}>
        <UnitTicks view={view} units={choices('units')} />
        <Input
          {...field('on')}
          value={field('on').value ?? showDate(today)}
          kind="date"
          width={20}
          label="When was it booked, or begun?"
        />
        <PracticeTicks view={view} sites={choices('siteIds')} />
        <Input {...field('provider')} label="Provider (optional)" />
      </Form>
    </Screen>
  )
}

function ExemptPage({ view, field, choices }: FormProps<AddView>) {
  const open = { ...view, groups: view.groups.map(withoutNever).filter(({ lines }) => lines.length > 0) }
  return (
    <Screen title={`Agree an exemption: ${view.name}`} crumbs={crumbs(view)}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.name}</span>
        Agree an exemption
      </h1>
      <p>You agree it, with a reason that {view.name} can see. Nobody is exempt from safeguarding.</p>
      <Form submit="Agree the exemption" cancel={paths.passport(view)}>
        <UnitTicks view={open} units={choices('units')} />
        <PracticeTicks view={view} sites={choices('siteIds')} />
        <Textarea {...field('reason')} rows={3} label="Why is it not needed?" hint="No health or personal details." />
      </Form>
    </Screen>
  )
}

const withoutNever = (group: AddView['groups'][number]) => ({
  ...group,
  lines: group.lines.filter(({ exemptAllowed }) => exemptAllowed),
})
