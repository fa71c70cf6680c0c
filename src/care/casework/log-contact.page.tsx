import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './casework.paths.ts'
import { FIRST_KIND, USUAL } from './contact.rules.ts'
import { FirstContactFields } from './first-contact-fields.view.tsx'
import { logContact } from './log-contact.ts'
import { type LogView, viewForLogging } from './log-contact-view.ts'
import { WorryFields } from './worry-fields.view.tsx'

export const logContactPage = formPage({
  path: '/cases/:caseId/log',
  show: viewForLogging,
  initial: ({ first, supports, today }) => ({
    kind: first ? FIRST_KIND : USUAL.kind,
    minutes: String(USUAL.minutes),
    heldOn: shortDate(today),
    nextIn: supports ? 'keep' : USUAL.nextIn,
  }),
  page: LogContactPage,
  submit: logContact,
  next: ({ caseId, id }, saved) =>
    saved?.concernId ? paths.concern({ concernId: saved.concernId }) : paths.case({ caseId }, { logged: id }),
})

type Path = '/cases/:caseId/log'

/** Twenty seconds: what is usual is filled in, the rest is there for when it is needed, and nothing typed is lost. */
function LogContactPage({ view, field, choices }: FormProps<LogView, Path>) {
  const { subject, name, first, kinds, groups, offers } = view
  const caseId = subject.id
  return (
    <Screen
      title="Log contact"
      crumbs={[
        { text: 'My cases', href: paths.mine() },
        { text: subject.number, href: paths.case({ caseId }) },
      ]}
    >
      <h1 class="nhsuk-heading-l">
        Log contact with {name ?? subject.number}
        {name && <span class="nhsuk-caption-l">{subject.number}</span>}
      </h1>
      <Form submit="Save contact" cancel={paths.case({ caseId })}>
        <div class="trellis-abreast">
          <Select {...field('kind')} label="What it was" items={kinds.map(({ id, label }) => ({ value: id, label }))} />
          <Input {...field('minutes')} label="Minutes" kind="whole-number" />
          <Input {...field('heldOn')} label="Day" kind="date" />
        </div>
        <Textarea {...field('note')} label="Note" hint="Only those who support this person can read it" rows={4} />
        {first && <FirstContactFields field={field} choices={choices} />}
        <NextStep field={field} keep={view.supports} />
        <Details
          summary="Needs, support found, plan, or something that was hard"
          open={choices('needs').values.length > 0}
        >
          {groups.map((group) => (
            <Checkboxes
              key={group.id}
              {...choices('needs')}
              idPrefix={`needs-${group.id}`}
              legend={{ text: group.label, size: 's' }}
              small
              items={group.items.map(({ id, label }) => ({ value: id, label }))}
            />
          ))}
          <Checkboxes
            {...choices('offered')}
            legend={{ text: 'What you connected them with', size: 's' }}
            small
            items={offers.map(({ id, label }) => ({ value: id, label }))}
          />
          <Input
            {...field('confidence')}
            label="How sure they feel of managing what matters most, 0 to 10"
            hint="Their own number, at the start, at reviews and at the end"
            kind="whole-number"
          />
          <Checkboxes
            {...choices('hasPlan')}
            small
            items={[{ value: 'yes', label: 'We have a plan that the person agreed' }]}
          />
          <Checkboxes
            {...choices('distressing')}
            small
            items={[
              {
                value: 'yes',
                label: 'This was hard for me',
                hint: 'A debrief is owed to you within two working days. Nobody counts these',
              },
            ]}
          />
        </Details>
        <WorryFields field={field} choices={choices} />
      </Form>
    </Screen>
  )
}

const NextStep = ({ field, keep }: Pick<FormProps<LogView>, 'field'> & { keep: boolean }) => (
  <>
    <Radios
      {...field('nextIn')}
      legend={{ text: 'When you will be in touch next', size: 's' }}
      small
      inline
      items={[
        keep && { value: 'keep', label: 'As the lead agreed' },
        { value: '1', label: 'Tomorrow' },
        { value: '7', label: '1 week' },
        { value: '14', label: '2 weeks' },
        { value: '28', label: '4 weeks' },
        { value: 'on', label: 'On a day' },
        { value: 'none', label: 'None agreed' },
      ]}
    />
    <div class="trellis-abreast">
      <Input {...field('nextOn')} label="Which day, if “On a day”" kind="date" />
      <Input {...field('nextWhat')} label="What for" groupClass="trellis-abreast__wide" />
    </div>
  </>
)
