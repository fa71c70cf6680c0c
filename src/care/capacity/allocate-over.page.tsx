import { findPost, isOver } from '../../base/posts/index.ts'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, refuse } from '../../platform/result.ts'
import { allocate } from './allocate.ts'
import type { Candidate } from './candidate.rules.ts'
import { Why } from './candidates.view.tsx'
import { paths } from './capacity.paths.ts'
import { mayPlanOver } from './capacity.policy.ts'
import type { ReachedAsk } from './find-ask.ts'
import { PlanFields } from './plan-over.page.tsx'
import { oversInWords } from './standing-words.rules.ts'
import { viewChoice } from './view-allocation.ts'

type Over = { ask: ReachedAsk; candidate: Candidate }

export const allocateOverPage = formPage({
  path: '/referrals/:referralId/allocate/:postId',
  show,
  initial: ({ candidate }) => ({ seen: candidate.seen }),
  page: AllocateOver,
  submit: allocate,
  next: paths.allocate,
})

async function show(context: Context, { referralId, postId }: { referralId: string; postId: string }) {
  const choice = await viewChoice(context, { referralId })
  if (!choice.ok) return choice
  const candidate = choice.value.may.find((each) => each.postId === postId)
  const post = candidate && (await findPost(context, postId))
  if (!candidate || !post) return refuse({ kind: 'missing' })
  const allowed = mayPlanOver(context.actor, { post, reached: await isOver(context, post) })
  return allowed === true ? accept<Over>({ ask: choice.value.ask, candidate }) : forbidden(allowed)
}

/** Over a limit: the line manager says why, what is done about it, and when that is looked at again. The worker reads it. */
function AllocateOver({ view: { ask, candidate }, field }: FormProps<Over>) {
  const { givenName, overs } = candidate
  return (
    <Screen
      title={`Give ${ask.reference} to ${candidate.name}`}
      crumbs={[{ text: `Who takes ${ask.reference}?`, href: paths.allocate({ referralId: ask.id }) }]}
    >
      <h1 class="nhsuk-heading-l">
        {overs.length > 0
          ? `${ask.reference} would take ${givenName} over ${oversInWords(overs)}`
          : `Give ${ask.reference} to ${candidate.name}`}
      </h1>
      <Why reasons={candidate.reasons} />
      <p class="nhsuk-u-margin-top-5">{givenName} reads what you write here, and it stands on the page of the team.</p>
      <Form submit={`Give to ${givenName}`} cancel={paths.allocate({ referralId: ask.id })}>
        <input type="hidden" name="seen" value={candidate.seen} />
        <PlanFields field={field} />
      </Form>
    </Screen>
  )
}
