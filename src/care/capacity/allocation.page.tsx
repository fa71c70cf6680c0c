import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { missing } from '../../platform/result.ts'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths as casePaths } from '../casework/casework.paths.ts'
import { paths } from './capacity.paths.ts'
import { handBack } from './take-back.ts'
import { type AllocationView, viewAllocation } from './view-allocation.ts'

export const allocationPage = page({ path: '/allocations/:allocationId', show: viewAllocation, page: AllocationPage })

/** Why this worker: the reasons as they stood, for the worker and whoever manages. */
function AllocationPage({ view }: PageProps<AllocationView>) {
  const { id, caseId, caseNumber, post, mine, reasons, allocatedBy, allocatedAt, handedBack, undoneAt } = view
  const over = undoneAt
    ? 'This was taken back.'
    : handedBack
      ? `${post.givenName} gave it back: “${handedBack.because}”`
      : ''
  return (
    <Screen title={`Why ${caseNumber} came to ${post.name}`}>
      <h1 class="nhsuk-heading-l">
        {mine ? `Why ${caseNumber} came to you` : `Why ${caseNumber} came to ${post.name}`}
      </h1>
      {over && <p>{over}</p>}
      <p>
        {allocatedBy.name} chose on {showMoment(allocatedAt)}. Trellis suggested, with these reasons:
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>
        <a href={casePaths.case({ caseId })}>Open case {caseNumber}</a>
      </p>
      {mine && !over && (
        <Button href={paths.handBack({ allocationId: id })} variant="secondary">
          Somebody else should help
        </Button>
      )}
    </Screen>
  )
}

export const handBackPage = formPage({
  path: '/allocations/:allocationId/hand-back',
  show: async (context, { allocationId }) => {
    const viewed = await viewAllocation(context, { allocationId })
    return viewed.ok && !viewed.value.mine ? missing() : viewed
  },
  page: HandBackPage,
  submit: handBack,
  next: paths.allocation,
})

function HandBackPage({ view: { id, caseNumber, allocatedBy }, field }: FormProps<AllocationView>) {
  return (
    <Screen
      title={`Give ${caseNumber} back`}
      crumbs={[{ text: `Why ${caseNumber} came to you`, href: paths.allocation({ allocationId: id }) }]}
    >
      <h1 class="nhsuk-heading-l">Give {caseNumber} back</h1>
      <p>
        You may always say that somebody else should help. {allocatedBy.name} holds the case from the moment you press,
        and finds somebody. This is never held against you.
      </p>
      <Form submit="Give it back" cancel={paths.allocation({ allocationId: id })}>
        <Textarea
          {...field('because')}
          label="Why"
          hint="For example: I know the family. Do not write anybody’s name"
        />
      </Form>
    </Screen>
  )
}
