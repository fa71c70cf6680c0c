import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Select } from '../../ui/select.tsx'
import { choosePeerCover } from './cover.ts'
import { paths } from './peers.paths.ts'
import { type CoverChoice, type PostPeers, viewCover } from './view-post-peers.ts'

export const coverPage = formPage({
  path: '/posts/:postId/peers/cover',
  show: viewCover,
  initial: ({ cover }) => ({ colleagueId: cover?.colleagueId ?? '' }),
  page: CoverForm,
  submit: choosePeerCover,
  next: paths.ofPost,
})

function CoverForm({ view: { post, choices }, field }: FormProps<PostPeers & { choices: CoverChoice[] }>) {
  const back = paths.ofPost({ postId: post.id })
  return (
    <Screen title={`Who stands in for ${post.name}`} crumbs={[{ text: `Peers of ${post.name}`, href: back }]}>
      <h1 class="nhsuk-heading-l">Who stands in when {post.givenName} is ill?</h1>
      <p>
        They are asked, and have to say yes. When {post.givenName} is away, this name is offered first to whoever
        chooses cover. Until somebody chooses, the manager of the PCN holds the cases.
      </p>
      <p>
        A peer of another network sees somebody’s details only as named cover of that case: agree that between both
        employers.
      </p>
      <Form submit="Ask them" cancel={back}>
        <Select
          {...field('colleagueId')}
          label="Who stands in"
          items={[
            { value: '', label: 'Nobody: the manager of the PCN' },
            ...choices.map(({ colleagueId, name, says }) => ({ value: colleagueId, label: `${name} (${says})` })),
          ]}
        />
      </Form>
    </Screen>
  )
}
