import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { disputeVerdict } from './dispute-verdict.ts'
import { paths } from './disputes.paths.ts'
import { lineTitle } from './line-title.ts'
import { type DisputesView, viewDisputes } from './view-disputes.ts'

export const raiseDisputePage = formPage({
  path: '/posts/:postId/disputes/raise',
  show: viewDisputes,
  page: RaiseDispute,
  submit: disputeVerdict,
  next: paths.ofPost,
})

function RaiseDispute({ view: { post }, values, field }: FormProps<DisputesView>) {
  const text = (name: string) => String(values[name] ?? '')
  const site = post.sites.find(({ id }) => id === text('siteId'))
  return (
    <Screen title="Say what is not right">
      <h1 class="nhsuk-heading-l">Say what is not right</h1>
      {text('item') && (
        <InsetText>
          {lineTitle({ verdict: text('verdict'), item: text('item') }, 'you are')}
          {site && `, ${site.name}`}
        </InsetText>
      )}
      <p>What you write stands beside this line for everybody who sees it, until your manager answers.</p>
      <Form submit="Put this beside the line" cancel={paths.ofPost({ postId: post.id })}>
        <input type="hidden" name="verdict" value={text('verdict')} />
        <input type="hidden" name="item" value={text('item')} />
        <input type="hidden" name="siteId" value={text('siteId')} />
        <Textarea {...field('says')} label="What is not right" hint="Do not name anybody you support" />
      </Form>
    </Screen>
  )
}
