import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Whole } from '../../platform/module.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { chooseRhythm } from './choose-rhythm.ts'
import { type DigestView, viewDigest } from './view-digest.ts'

export const digestPage = (whole: () => Whole) =>
  formPage({
    path: '/my-digest',
    show: viewDigest(whole),
    initial: ({ rhythm }) => ({ rhythm }),
    page: Digest,
    submit: chooseRhythm,
    next: () => '/my-digest',
  })

function Digest({ view: { email, sample }, field }: FormProps<DigestView>) {
  return (
    <Screen title="What needs you, by e-mail">
      <h1 class="nhsuk-heading-l">What needs you, by e-mail</h1>
      <p>
        Seven things at most, after a good one.{' '}
        {email ? `It goes to ${email}.` : 'You have no e-mail address here yet: ask your administrator to add one.'} It
        names cases by number, and nothing about anybody’s safety.
      </p>
      <Form submit="Save" cancel="/today">
        <Radios
          {...field('rhythm')}
          legend="How often?"
          items={[
            { value: 'weekly', label: 'Once a week, on its first working day' },
            { value: 'daily', label: 'Each working day' },
            { value: 'off', label: 'Never' },
          ]}
        />
      </Form>
      <h2 class="nhsuk-heading-m">What it would say now</h2>
      {sample ? (
        <InsetText>
          <p>
            <strong>{sample.subject}</strong>
          </p>
          {sample.text.split('\n\n').map((part) => (
            <p key={part}>{part}</p>
          ))}
        </InsetText>
      ) : (
        <p>Nothing: then none is sent.</p>
      )}
    </Screen>
  )
}
