import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { agreeException } from './agree-exception.ts'
import { lineAt } from './exception.rules.ts'
import type { JudgedForReader, ReaderLine } from './for-reader.ts'
import { paths } from './readiness.paths.ts'
import { viewReadiness } from './view-readiness.ts'

export const agreeExceptionPage = formPage({
  path: '/posts/:postId/readiness/exception',
  show: viewReadiness,
  page: AgreeException,
  submit: agreeException,
  next: paths.readiness,
})

function AgreeException({ view: judged, values, field, choices }: FormProps<JudgedForReader>) {
  const line = lineAt(judged, String(values.item ?? ''), values.siteId ? String(values.siteId) : undefined)
  return (
    <Screen
      title="Agree an exception"
      crumbs={[{ text: `Readiness: ${judged.post.name}`, href: paths.readiness({ postId: judged.post.id }) }]}
    >
      <h1 class="nhsuk-heading-l">Agree an exception</h1>
      {line && (
        <InsetText>
          <p>
            <strong>{line.title}</strong>
            {line.at && `, ${line.at.name}`}
          </p>
          <p>{line.says}</p>
        </InsetText>
      )}
      {line?.mayAgreeException === true ? (
        <ExceptionForm judged={judged} values={values} field={field} choices={choices} />
      ) : (
        <NotHere line={line} judged={judged} />
      )}
    </Screen>
  )
}

/** Why there is nothing to agree, rather than a form that would be refused. */
const NotHere = ({ line, judged }: { line: ReaderLine | undefined; judged: JudgedForReader }) => (
  <p>
    {line?.mayAgreeException ?? 'Choose the line on the page before this one'}.{' '}
    <a href={paths.readiness({ postId: judged.post.id })}>See what is still owed</a>.
  </p>
)

type ExceptionFormProps = Pick<FormProps<JudgedForReader>, 'values' | 'field' | 'choices'> & { judged: JudgedForReader }

function ExceptionForm({ judged, values, field, choices }: ExceptionFormProps) {
  const { maxDays } = judged.standard.induction.gate.exception
  return (
    <>
      <p>
        An exception lets new people come to {judged.post.givenName} while this is put right. It lasts {maxDays} days at
        most, is shown on every verdict with your name and reason, and can be renewed once, by somebody else.
      </p>
      <Form submit="Agree this exception" cancel={paths.readiness({ postId: judged.post.id })}>
        <input type="hidden" name="item" value={String(values.item ?? '')} />
        <input type="hidden" name="siteId" value={String(values.siteId ?? '')} />
        <Textarea
          {...field('reason')}
          label="Why it is safe for now"
          hint="Never somebody’s health. Everybody who sees the verdict sees this."
        />
        <Input {...field('until')} label="Last day of the exception" hint="For example, 20 December 2026" kind="date" />
        <Checkboxes
          {...choices('workerTold')}
          legend="The worker is told first"
          items={[{ value: 'yes', label: `I have told ${judged.post.givenName}` }]}
        />
      </Form>
    </>
  )
}
