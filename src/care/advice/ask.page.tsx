import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { paths } from './advice.paths.ts'
import { RISKS, riskWords, whom } from './advice.rules.ts'
import { askAdvice } from './ask-advice.ts'
import { type AskingView, viewAsking } from './view-asking.ts'

type Asks = FormProps<AskingView>

/** Whoever would be asked first, so that nothing is left to choose where there is one. */
const initial = ({ mayAsk, subject }: AskingView) => ({
  ...(mayAsk[0] ? { ofId: mayAsk[0].id } : {}),
  ...(subject ? { caseId: subject.id } : {}),
})
const next = ({ id }: { id: string }) => paths.question({ questionId: id })

/** The same question, about a case or about none. */
export const askPages = [
  ...formPage({
    path: '/advice/ask',
    show: (context) => viewAsking(context, {}),
    initial,
    page: AskPage,
    submit: askAdvice,
    next,
  }),
  ...formPage({ path: '/cases/:caseId/ask-advice', show: viewAsking, initial, page: AskPage, submit: askAdvice, next }),
]

function AskPage({ view, field, values }: Asks) {
  const { subject, mayAsk, post } = view
  const back = subject ? casework.case({ caseId: subject.id }) : paths.list()
  const crumbs = subject ? [{ text: subject.number, href: back }] : [{ text: 'Advice', href: paths.list() }]
  return (
    <Screen title="Is this safe?" crumbs={crumbs}>
      <h1 class="nhsuk-heading-l">Is this safe? Ask a clinician</h1>
      <InsetText>
        <p>
          <strong>In danger now? Ring 999.</strong> If you think somebody is being harmed, or may harm themselves,{' '}
          {subject ? (
            <a href={casework.worry({ caseId: subject.id })}>open a concern</a>
          ) : (
            'open a concern at their case'
          )}
          : advice does not take its place.
        </p>
      </InsetText>
      {mayAsk.length === 0 ? (
        <Nobody network={post.pcn?.name ?? post.employer.name} />
      ) : (
        <Form submit="Ask" cancel={back}>
          <Textarea
            {...field('question')}
            label="What do you want to know?"
            hint={subject ? `Write ${subject.number}, and no name` : 'No names: a case is known by its number'}
            rows={6}
          />
          <NotAPerson fields={['question']} colleagues={[post.name, ...mayAsk.map(({ name }) => name)]} />
          <Radios
            {...field('risk')}
            legend="What kind of risk is it?"
            small
            items={RISKS.map((value) => ({ value, label: riskWords[value] }))}
          />
          <HowSoon view={view} field={field} />
          <Radios
            {...field('ofId')}
            legend="Whom do you ask?"
            small
            items={mayAsk.map((one) => ({ value: one.id, label: whom(one) }))}
          />
          {subject && <input type="hidden" name="caseId" value={String(values.caseId ?? subject.id)} />}
        </Form>
      )}
    </Screen>
  )
}

/** The time is said before the question is sent, so that nobody waits for an answer that nobody promised. */
const HowSoon = ({ view: { byToday, byWeek }, field }: Pick<Asks, 'view' | 'field'>) => (
  <Radios
    {...field('soon')}
    legend="How soon do you need an answer?"
    small
    items={[
      {
        value: 'today',
        label: 'Today',
        hint: `Asked now, by ${showMoment(byToday)}. If it cannot wait, ring them as well`,
      },
      { value: 'week', label: 'This week', hint: `By ${showMoment(byWeek)}` },
    ]}
  />
)

const Nobody = ({ network }: { network: string }) => (
  <>
    <p>
      <strong>{network} owes you somebody to ask.</strong> Nobody supervises you today, and nobody stands in.
    </p>
    <p>
      Ring the duty doctor at the person’s practice, or your safeguarding lead. Tell your manager that nobody is named:
      a supervisor, or cover for one, is theirs to arrange.
    </p>
  </>
)
