import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { paths } from './sites.paths.ts'
import { viewWorkerAtSite, type WorkerAtSiteView } from './view-worker-at-site.ts'
import { addWelcome } from './welcome.ts'

export const welcomePage = formPage({
  path: '/posts/:postId/sites/:siteId/welcome',
  show: viewWorkerAtSite,
  initial: ({ today }, { kind }) => ({ on: shortDate(today), kind: kind ?? 'introduction' }),
  page: WelcomeForm,
  submit: addWelcome,
  next: paths.workerAtSite,
})

function WelcomeForm({ view: { post, site, siteId }, field }: FormProps<WorkerAtSiteView>) {
  const back = paths.workerAtSite({ postId: post.id, siteId })
  const title = `Who has met ${post.givenName} at ${site.name}`
  return (
    <Screen title={title} crumbs={[{ text: `${post.givenName} at ${site.name}`, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <Form submit="Save" cancel={back}>
        <Radios
          {...field('kind')}
          legend="What happened"
          items={[
            { value: 'introduction', label: 'Introduced to somebody', hint: 'A colleague or a team at this site' },
            { value: 'invitation', label: 'Invited to a meeting', hint: 'An MDT, a clinical or a team meeting' },
          ]}
        />
        <Input
          {...field('whom')}
          label="Who, and what they do there; or which meeting"
          hint="For example: Dr Priya Nair, GP partner; or: practice MDT, first Tuesday at 1pm. Never a patient."
        />
        <Input {...field('on')} label="Day" width={10} hint="For example, 2 February 2026" />
      </Form>
    </Screen>
  )
}
