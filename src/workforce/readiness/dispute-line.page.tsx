import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { disputeLine } from './dispute-line.ts'
import { lineAt } from './exception.rules.ts'
import type { JudgedForReader } from './for-reader.ts'
import { paths } from './readiness.paths.ts'
import { viewReadiness } from './view-readiness.ts'

export const disputeLinePage = formPage({
  path: '/posts/:postId/readiness/dispute',
  show: viewReadiness,
  page: DisputeLine,
  submit: disputeLine,
  next: paths.readiness,
})

function DisputeLine({ view: judged, values, field }: FormProps<JudgedForReader>) {
  const line = lineAt(judged, String(values.item ?? ''), values.siteId ? String(values.siteId) : undefined)
  return (
    <Screen
      title="Say what is not right"
      crumbs={[{ text: 'My readiness', href: paths.readiness({ postId: judged.post.id }) }]}
    >
      <h1 class="nhsuk-heading-l">Say what is not right</h1>
      {line && <InsetText>{line.says}</InsetText>}
      <p>What you write stands beside this line for everybody who sees it, until your manager answers.</p>
      <Form submit="Put this beside the line" cancel={paths.readiness({ postId: judged.post.id })}>
        <input type="hidden" name="item" value={String(values.item ?? '')} />
        <input type="hidden" name="siteId" value={String(values.siteId ?? '')} />
        <Textarea {...field('says')} label="What is not right" hint="Do not name anybody you support" />
      </Form>
    </Screen>
  )
}
