import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { answerAccess } from './answer-access.ts'
import { AnswerForm, boundTo } from './answer-form.view.tsx'
import { ACCESS_LINK, linkPaths } from './sites.paths.ts'
import { type AskedOf, type LetterView, viewLetter } from './view-letter.ts'

/** The one page of a link: a GET of it confirms nothing, for mail scanners open links. */
export const letterPage = formPage({
  path: linkPaths.answer,
  door: 'link',
  purpose: ACCESS_LINK,
  show: (context) => viewLetter(context),
  page: LetterPage,
  submit: answerAccess,
  next: (_, saved) => (saved?.done ? linkPaths.answered : `${linkPaths.answer}?said=yes`),
})

function LetterPage({ view, values, asked, ...form }: FormProps<LetterView>) {
  const { site, workers, whoToRing, today, expiresOn } = view
  const open = workers.filter(({ items }) => items.length > 0)
  return (
    <Screen title={`Record access at ${site}`}>
      <h1 class="nhsuk-heading-l">{headline(site, open)}</h1>
      {asked['said'] && (
        <div class="nhsuk-inset-text" role="status">
          <p>Thank you. Your answer is kept, and those who asked see it.</p>
        </div>
      )}
      <p>
        Link workers can only help people registered with {site} once this works. Press one button for each of them;
        come back to say more until {shortDate(expiresOn)}.
      </p>
      {workers.map((worker, index) => (
        <section>
          <h2 class="nhsuk-heading-m">{worker.name}</h2>
          {worker.items.length === 0 ? (
            <p>Everything asked for is live.</p>
          ) : (
            <AnswerForm
              {...worker}
              {...boundTo(worker, { values, today, ...form })}
              whoToRing={whoToRing}
              prefix={index === 0 ? '' : `w${index}-`}
            />
          )}
        </section>
      ))}
    </Screen>
  )
}

/** More than these would make a heading that nobody reads: they stand below it, one by one. */
const MOST_NAMED = 4

function headline(site: string, open: readonly AskedOf[]): string {
  const [only, ...more] = open
  if (!only) return `Everything asked of ${site} is live`
  if (more.length) return `${open.length} link workers need record access at ${site}`
  if (only.items.length > MOST_NAMED) return `${only.name} needs record access at ${site}`
  return `${only.name} needs: ${only.items.map(({ label }) => label).join(', ')}`
}

/** Where an answer ends that leaves nothing open: the link is used up, and shows nothing any more. */
export const answeredPage = async (visit: Visit): Promise<Response> => visit.html(<Answered />)

const Answered = () => (
  <Screen title="Thank you">
    <h1 class="nhsuk-heading-l">Thank you: everything asked for is live</h1>
    <p>Those who asked see your answer. The link in the message no longer opens anything. You can close this page.</p>
  </Screen>
)
