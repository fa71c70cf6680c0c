import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { type Covering, nameCover, viewCovering } from './name-cover.ts'
import { paths } from './supervisors.paths.ts'

export const nameCoverPage = formPage({
  path: '/supervisor-absences/:awayId/cover',
  show: viewCovering,
  initial: () => ({ postId: 'all' }),
  page: CoverForm,
  submit: nameCover,
  next: (_, saved) => (saved ? paths.supervisor(saved) : paths.mySupervising()),
})

function CoverForm({ view: { name, id, absence, candidates, supervising, reachedPosts }, field }: FormProps<Covering>) {
  const title = `Who stands in for ${name}?`
  const back = paths.supervisor({ colleagueId: id })
  const workers = [...new Map(supervising.map(({ postId, worker }) => [postId, worker]))].filter(([postId]) =>
    reachedPosts.includes(postId),
  )
  return (
    <Screen title={title} crumbs={[{ text: name, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        Away from {shortDate(absence.from)}
        {absence.until ? `, back on ${shortDate(absence.until)}` : ', with no end yet'}. Whoever stands in may open what
        the supervisor may, until then.
      </p>
      <Form submit="Save who stands in" cancel={back}>
        <Select
          {...field('coverId')}
          label="Who stands in"
          items={[
            { label: 'Choose a colleague', value: '' },
            ...candidates.map((each) => ({
              value: each.id,
              label: [each.name, each.profession, each.register].filter(Boolean).join(', '),
            })),
          ]}
        />
        <Radios
          {...field('postId')}
          legend="For whom"
          small
          items={[
            { value: 'all', label: 'All of them' },
            ...workers.map(([postId, worker]) => ({ value: postId, label: worker })),
          ]}
        />
      </Form>
    </Screen>
  )
}
