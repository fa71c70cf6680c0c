import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Select } from '../../ui/select.tsx'
import { paths } from './casework.paths.ts'
import { chooseCover } from './choose-cover.ts'
import { type CoverView, viewForCover } from './handover-view.ts'

export const chooseCoverPage = formPage({
  path: '/posts/:postId/cover',
  show: viewForCover,
  initial: ({ chosen }) => ({ coverPostId: chosen ?? '' }),
  page: ChooseCoverPage,
  submit: chooseCover,
  next: () => paths.handover(),
})

function ChooseCoverPage({ view: { post, workers, agreed }, field }: FormProps<CoverView>) {
  return (
    <Screen title={`Cover for ${post.name}`} crumbs={[{ text: 'Hand over cases', href: paths.handover() }]}>
      <h1 class="nhsuk-heading-l">
        Who holds {post.givenName}’s cases when {post.givenName} is away?
      </h1>
      <p>From the first day away, each open case has this person as its holder, those with a concern first.</p>
      {agreed && (
        <p>
          <strong>{agreed} agreed beforehand to stand in.</strong>
        </p>
      )}
      <Form submit="Save cover" cancel={paths.handover()}>
        <Select
          {...field('coverPostId')}
          label="Cover"
          items={[
            { value: '', label: 'Their manager' },
            ...workers.map(({ postId, name }) => ({ value: postId, label: name })),
          ]}
        />
      </Form>
    </Screen>
  )
}
