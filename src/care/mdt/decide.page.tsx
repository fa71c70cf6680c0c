import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { decideCase } from './decide-case.ts'
import { paths } from './mdt.paths.ts'
import { titleOf } from './meeting.rules.ts'
import { type DecideView, viewDeciding } from './view-forms.ts'

export const decidePage = formPage({
  path: '/mdt/meetings/:meetingId/decide',
  show: viewDeciding,
  initial: (_, asked) => ({ kind: 'action', ...(asked.item ? { item: asked.item } : {}) }),
  page: DecidePage,
  submit: decideCase,
  next: ({ meetingId }, saved) => saved?.door ?? paths.meeting({ meetingId }),
})

function DecidePage({ view: { meeting, item, holder }, field }: FormProps<DecideView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  const people = meeting.attendees.flatMap(({ colleagueId, name }) =>
    colleagueId ? [{ value: colleagueId, label: name }] : [],
  )
  const owners =
    holder && !people.some(({ value }) => value === holder.id)
      ? [...people, { value: holder.id, label: holder.name }]
      : people
  const leads = meeting.attendees.flatMap(({ colleagueId, postId, name }) =>
    colleagueId && postId ? [{ value: colleagueId, label: name }] : [],
  )
  const colleagues = owners.map(({ label }) => label)
  return (
    <Screen title="What was decided" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">{item ? `What was decided about ${item.number}` : 'What was decided'}</h1>
      {item && <p>{item.ask}</p>}
      <Form submit="Save" cancel={cancel}>
        {item && <input type="hidden" name="item" value={item.id} />}
        <Textarea
          {...field('text')}
          label="In a sentence"
          hint="Name a case by its number, and nobody you support"
          rows={2}
        />
        <NotAPerson fields={['text']} colleagues={colleagues} />
        <Radios
          {...field('kind')}
          legend="What is it?"
          items={[
            {
              value: 'action',
              label: 'Somebody does something',
              conditional: (
                <Select {...field('ownerId')} label="Who" items={[{ value: '', label: 'Choose' }, ...owners]} />
              ),
            },
            item && {
              value: 'next-step',
              label: holder ? `The next step of the case, for ${holder.name}` : 'The next step of the case',
            },
            item && {
              value: 'lead',
              label: 'Who leads from now on',
              hint: 'They lead when they have said yes. Until then it stays as it is.',
              conditional: (
                <Select {...field('leadId')} label="Leads" items={[{ value: '', label: 'Choose' }, ...leads]} />
              ),
            },
            { value: 'note', label: 'Nothing more to do' },
          ]}
        />
        <Input
          {...field('dueOn')}
          label="By when"
          hint="For an action or a next step: in 2 weeks, or a date like 2 Feb 2026"
        />
      </Form>
    </Screen>
  )
}
