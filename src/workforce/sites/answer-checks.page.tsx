import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Radios } from '../../ui/radios.tsx'
import { answerChecks } from './answer-checks.ts'
import { checkInWords } from './embedding.rules.ts'
import { factsAt } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'
import { viewWorkerAtSite, type WorkerAtSiteView } from './view-worker-at-site.ts'

/** Nothing is filled in beforehand: an answer is what somebody says today, not what was said before. */
export const checksPage = formPage({
  path: '/posts/:postId/sites/:siteId/checklist',
  show: viewWorkerAtSite,
  page: ChecksForm,
  submit: answerChecks,
  next: paths.workerAtSite,
})

function ChecksForm({ view, field }: FormProps<WorkerAtSiteView>) {
  const { post, site, siteId, own, marks, here } = view
  const back = paths.workerAtSite({ postId: post.id, siteId })
  const title = own
    ? `Are you part of the team at ${site.name}?`
    : `Is ${post.givenName} part of the team at ${site.name}?`
  const { checks } = factsAt(here, siteId)
  return (
    <Screen title={title} crumbs={[{ text: `${post.givenName} at ${site.name}`, href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        This is about the site, not about {own ? 'you' : post.givenName}. Leave out what you do not know. Your answer
        stands with your name and today’s date, beside what others said.
      </p>
      <Form submit="Save" cancel={back}>
        {marks.map(({ item, text }) => {
          const last = checks.find((check) => check.item === item)
          return (
            <Radios
              {...field(`check-${item}`)}
              legend={{ text, size: 's' }}
              hint={last ? `Last: ${checkInWords(last)}` : undefined}
              small
              inline
              items={[
                { value: 'no', label: 'Not yet' },
                { value: 'partly', label: 'Partly' },
                { value: 'yes', label: 'Yes' },
              ]}
            />
          )
        })}
      </Form>
    </Screen>
  )
}
