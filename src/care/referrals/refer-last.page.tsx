import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { NeedsField, PracticeField } from './refer-fields.view.tsx'
import { type PublicStep, StepPage } from './refer-steps.page.tsx'

/** All of it only if they like. */
export function MyselfStep(props: PublicStep) {
  const { field, choices, view } = props
  return (
    <StepPage
      props={props}
      title="A little more, if you like"
      submit="Send"
      lead={<p>You can leave all of this empty and press Send.</p>}
    >
      <Input
        {...field('email')}
        label="E-mail address"
        hint="We write to it only if you said that is safe."
        kind="email"
        own
      />
      <Input {...field('birthDate')} label="Date of birth" hint="For example, 31 3 1980" kind="date" />
      <Input {...field('postcode')} label="Postcode" kind="postcode" own />
      <PracticeField field={field('practiceId')} practices={view.practices} />
      <Input
        {...field('communication')}
        label="Do you need a language or help to talk with us?"
        hint="For example: Polish, or large print."
      />
      <NeedsField field={choices('needs')} needs={view.needs} />
    </StepPage>
  )
}

/** Who refers, and whether the person knows and agrees: said by whom is kept with it (safety H2). */
export function AnotherStep(props: PublicStep) {
  const { field, choices, view } = props
  return (
    <StepPage props={props} title="You, and what they know" submit="Send">
      <Radios
        {...field('knows')}
        legend={{ text: 'Do they know that you are asking?', size: 's' }}
        items={[
          {
            value: 'agrees',
            label: 'Yes, and they agree',
            conditional: (
              <Radios
                {...field('whoSays')}
                legend="Who says that they agree?"
                small
                items={[
                  { value: 'person', label: 'They told me so themselves' },
                  { value: 'referrer', label: 'I think so' },
                ]}
              />
            ),
          },
          { value: 'knows', label: 'They know, but I have not asked if they agree' },
          { value: 'does-not-know', label: 'No, they do not know' },
        ]}
        hint="We always ask them again, alone."
      />
      <Input {...field('referrerName')} label="Your name" kind="name" own width={20} />
      <Select
        {...field('source')}
        label="Where do you write from?"
        hint="A friend or a neighbour? Choose “Community member”."
        items={[{ value: '', label: 'Choose one' }, ...view.sources.map(({ id, label }) => ({ value: id, label }))]}
      />
      <Input
        {...field('referrerEmail')}
        label="Your e-mail (if you like)"
        hint="To see how far it is."
        kind="email"
        own
      />
      <Input {...field('referrerPhone')} label="Your phone (if you like)" kind="tel" own />
      <PracticeField field={field('practiceId')} practices={view.practices} />
      <Input
        {...field('birthDate')}
        label="Their date of birth (if you know)"
        hint="For example, 31 3 1980"
        kind="date"
      />
      <Input {...field('postcode')} label="Their postcode (if you know)" kind="postcode" />
      <NeedsField field={choices('needs')} needs={view.needs} />
    </StepPage>
  )
}
