import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { answerAccess } from './answer-access.ts'
import { AnswerForm, ticked } from './answer-form.view.tsx'
import { itemsAsked } from './asked-items.rules.ts'
import { paths } from './sites.paths.ts'
import { viewWorkerAtSite, type WorkerAtSiteView } from './view-worker-at-site.ts'

/** The same as by a link, for somebody who is signed in. */
export const answerPage = formPage({
  path: '/posts/:postId/sites/:siteId/answer',
  show: viewWorkerAtSite,
  initial: (view) => ticked(itemsAsked(view), view.today),
  page: AnswerPage,
  submit: answerAccess,
  next: paths.workerAtSite,
})

function AnswerPage({ view, field, choices }: FormProps<WorkerAtSiteView>) {
  const { post, site, siteId, whoToRing } = view
  const items = itemsAsked(view)
  const title = `Record access for ${post.name}`
  return (
    <Screen title={title} crumbs={[{ text: site.name, href: paths.site({ siteId }) }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      {items.length === 0 && <p>Everything needed at {site.name} is live.</p>}
      <AnswerForm
        postId={post.id}
        givenName={post.givenName}
        items={items}
        whoToRing={whoToRing}
        prefix=""
        field={field}
        choices={choices}
      />
      <p>
        <a href={paths.workerAtSite({ postId: post.id, siteId })}>Back to {site.name}</a>
      </p>
    </Screen>
  )
}
