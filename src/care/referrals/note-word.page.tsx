import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { HOW, howWords } from './note-word.form.ts'
import { PersonStrip } from './person.view.tsx'
import { SafeContactFields } from './refer-fields.view.tsx'
import { paths } from './referrals.paths.ts'
import type { ReferralView } from './view-referral.ts'

const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

/** A try or a talk. What they said is asked for only as heard alone (safety H2). */
export function NoteWordPage({ view, field, choices }: FormProps<ReferralView>) {
  const { referral, opened } = view
  return (
    <Screen
      title="Write down a call or visit"
      crumbs={[
        { text: 'Referrals', href: paths.list() },
        { text: referral.reference, href: paths.one(referral) },
      ]}
    >
      {opened && <PersonStrip view={view} opened={opened} />}
      <h1 class="nhsuk-heading-l">Write down a call or visit</h1>
      <Form submit="Save" cancel={paths.one(referral)}>
        <Input {...field('on')} label="When?" hint="For example, 3 May, or today" kind="date" />
        <Radios
          {...field('how')}
          legend={{ text: 'How?', size: 's' }}
          items={HOW.map((how) => ({ value: how, label: howWords[how] }))}
          inline
        />
        <Radios
          {...field('reached')}
          legend={{ text: 'Did you reach them?', size: 's' }}
          items={yesNo('Yes, I reached them', 'No, not yet')}
        />
        <Radios
          {...field('alone')}
          legend={{ text: 'Were they alone?', size: 's' }}
          hint="What is said beside somebody else does not count for what follows."
          items={yesNo('Yes', 'No, or I do not know')}
        />
        <Radios
          {...field('ownWish')}
          legend={{ text: 'Was it their own wish?', size: 's' }}
          items={[...yesNo('Yes', 'No'), { value: 'not-asked', label: 'Not asked' }]}
        />
        <SafeContactFields props={{ field, choices }} self={false} heard />
      </Form>
    </Screen>
  )
}
