import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { paths as sites } from '../sites/sites.paths.ts'
import { type PracticeView, savePractice, viewPractice } from './save-practice.ts'

export const practiceRecordsPage = formPage({
  path: '/practices/:siteId/records',
  show: viewPractice,
  initial: ({ records }) => ({
    whoToRing: records?.whoToRing ?? '',
    inUse: records?.inUse ?? [],
    ...(records ? { version: String(records.version) } : {}),
  }),
  page: PracticeForm,
  submit: savePractice,
  next: ({ siteId }) => sites.site({ siteId }),
})

function PracticeForm({ view: { practice, siteId, ifUsed }, field, choices }: FormProps<PracticeView>) {
  const title = `Records at ${practice.name}`
  return (
    <Screen title={title} crumbs={[{ text: practice.name, href: sites.site({ siteId }) }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>This is shown to every link worker who comes to {practice.name}.</p>
      <Form submit="Save" cancel={sites.site({ siteId })}>
        <Input
          {...field('whoToRing')}
          label="Whom to ring when a system or a log-in breaks"
          hint="A name and a number, for example: Jo at the IT desk, 01632 960 001"
        />
        <Checkboxes
          {...choices('inUse')}
          legend={
            practice.kind === 'practice' ? 'Which of these does the practice use?' : 'Which of these are used there?'
          }
          hint={
            practice.kind === 'practice'
              ? 'Link workers need access to what is ticked before they take people from here.'
              : 'What is ticked is asked for and shown until it is live. It holds nobody back.'
          }
          items={ifUsed.map(({ id, label, examples }) => ({
            value: id,
            label,
            hint: examples?.length ? `Such as ${examples.join(' or ')}` : undefined,
          }))}
        />
      </Form>
    </Screen>
  )
}
