import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Select } from '../../ui/select.tsx'
import { paths } from './referrals.paths.ts'
import type { ReferralView } from './view-referral.ts'

/** Hands it on, or back to whoever is on duty. It is theirs from the minute it is saved. */
export const HoldReferralPage = ({ view: { referral, near }, field }: FormProps<ReferralView>) => (
  <Screen
    title="Who holds it now?"
    crumbs={[
      { text: 'Referrals', href: paths.list() },
      { text: referral.reference, href: paths.one(referral) },
    ]}
  >
    <h1 class="nhsuk-heading-l">Who holds {referral.reference} now?</h1>
    <p>{referral.holder.name} holds it. Its date stays as it is. Ring whoever you give it to.</p>
    <Form submit="Hand it on" cancel={paths.one(referral)}>
      <Select
        {...field('holderId')}
        label="New holder"
        items={[
          { value: '', label: 'Choose somebody' },
          ...near.filter(({ id }) => id !== referral.holder.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Form>
  </Screen>
)
