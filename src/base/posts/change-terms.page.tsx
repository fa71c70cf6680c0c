import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { changeTerms } from './change-terms.ts'
import { paths } from './posts.paths.ts'
import { TermsFields } from './terms-fields.view.tsx'
import { type ChangingTerms, viewTerms } from './view-terms.ts'

export const changeTermsPage = formPage({
  path: '/posts/:postId/terms',
  show: viewTerms,
  initial: ({ post }) => ({
    version: String(post.version),
    jobTitle: post.jobTitle,
    employmentModel: post.employmentModel,
    employerId: post.employer.id,
    lineManagerId: post.lineManager?.id ?? '',
    band: post.band ?? '',
    fundingSource: post.fundingSource ?? '',
    fundingUntil: post.fundingUntil ?? '',
    claimReference: post.claimReference ?? '',
    soleWorkerSaid: post.soleWorkerSaid === undefined ? '' : post.soleWorkerSaid ? 'yes' : 'no',
  }),
  page: ChangeTerms,
  submit: changeTerms,
  next: paths.post,
})

function ChangeTerms({ view: { post, choices }, field }: FormProps<ChangingTerms>) {
  const here = paths.post({ postId: post.id })
  return (
    <Screen title={`Change ${post.name}’s post`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Change {post.name}’s post</h1>
      <Form submit="Save changes" cancel={here}>
        <TermsFields field={field} choices={choices} />
      </Form>
    </Screen>
  )
}
