import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { arrange } from './arrange.ts'
import { factsAt } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'
import { viewWorkerAtSite, type WorkerAtSiteView } from './view-worker-at-site.ts'

export const arrangePage = formPage({
  path: '/posts/:postId/sites/:siteId/room-and-phone',
  show: viewWorkerAtSite,
  initial: ({ here, siteId }) => {
    const { arrangement } = factsAt(here, siteId)
    return {
      room: arrangement?.room ?? '',
      phone: arrangement?.phone ?? '',
      ...(arrangement ? { version: String(arrangement.version) } : {}),
    }
  },
  page: ArrangeForm,
  submit: arrange,
  next: paths.workerAtSite,
})

function ArrangeForm({ view: { post, site, siteId }, field }: FormProps<WorkerAtSiteView>) {
  const back = paths.workerAtSite({ postId: post.id, siteId })
  const title = `Room and telephone at ${site.name}`
  return (
    <Screen title={title} crumbs={[{ text: `${post.givenName} at ${site.name}`, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <Form submit="Save" cancel={back}>
        <Input
          {...field('room')}
          label="Room"
          hint="Which, on which days, how it is booked, and where the alarm is. For example: Room 4, Mondays, alarm by the door"
        />
        <Input
          {...field('phone')}
          label="Telephone"
          hint="How reception and clinicians reach them here. For example: extension 214, or the work mobile"
        />
      </Form>
    </Screen>
  )
}
