import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { invite } from './invite.ts'
import { paths } from './mdt.paths.ts'
import { ATTENDS_AS, attendsWords, titleOf } from './meeting.rules.ts'
import { type ArrangeView, viewArranging } from './view-forms.ts'

export const invitePage = formPage({
  path: '/mdt/meetings/:meetingId/invite',
  show: viewArranging,
  initial: () => ({ whom: 'guest', attendsAs: 'vcse-partner', which: 'one' }),
  page: InvitePage,
  submit: invite,
  next: ({ meetingId }) => paths.meeting({ meetingId }),
})

function InvitePage({ view: { meeting, people }, field }: FormProps<ArrangeView>) {
  const cancel = paths.meeting({ meetingId: meeting.id })
  const free = people.filter(({ id }) => !meeting.attendees.some(({ colleagueId }) => colleagueId === id))
  return (
    <Screen title="Ask somebody to come" crumbs={[{ text: titleOf(meeting), href: cancel }]}>
      <h1 class="nhsuk-heading-l">Ask somebody to come</h1>
      <p>
        A community partner, a pharmacist or a district nurse needs no account. They are written the time, the place and
        the standing items; no case, ever.
      </p>
      <Form submit="Ask them" cancel={cancel}>
        <Radios
          {...field('whom')}
          legend="Whom"
          items={[
            {
              value: 'guest',
              label: 'Somebody from outside, with no account',
              conditional: (
                <>
                  <Input {...field('name')} label="Name" />
                  <Input {...field('organisation')} label="Organisation" />
                  <Input {...field('email')} label="E-mail address" kind="email" />
                </>
              ),
            },
            {
              value: 'colleague',
              label: 'A colleague here',
              conditional: (
                <Select
                  {...field('colleagueId')}
                  label="Colleague"
                  items={[
                    { value: '', label: 'Choose' },
                    ...free.map(({ id, name, attendsAs }) => ({
                      value: id,
                      label: `${name}, ${attendsWords[attendsAs]}`,
                    })),
                  ]}
                />
              ),
            },
          ]}
        />
        <Select
          {...field('attendsAs')}
          label="They come as"
          items={ATTENDS_AS.map((value) => ({ value, label: attendsWords[value] }))}
        />
        <Radios
          {...field('which')}
          legend="To which meetings"
          items={[
            { value: 'one', label: 'This one alone' },
            { value: 'later', label: 'This one, and the later ones of its series' },
          ]}
        />
      </Form>
    </Screen>
  )
}
