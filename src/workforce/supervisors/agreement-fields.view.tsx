import type { Standard } from '../../framework/standard.ts'
import type { FieldProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { MANAGED, MANAGED_BY, MANAGED_BY_WORDS, MANAGED_WORDS } from './agreement.rules.ts'

type Fields = { standard: Standard; field: (name: string) => FieldProps }

/** The fields of an agreement, new or changed: nine headings, six things to manage, the day to look again. */
export const AgreementFields = ({ standard, field }: Fields) => (
  <>
    {standard.supervision.agreementHeadings.map((heading, at) => (
      <Textarea key={heading} {...field(`section-${at}`)} label={heading} rows={4} />
    ))}
    <h2 class="nhsuk-heading-m">Who manages what</h2>
    {MANAGED.map((each) => (
      <Select
        key={each}
        {...field(`manages-${each}`)}
        label={MANAGED_WORDS[each]}
        items={MANAGED_BY.map((value) => ({ value, label: MANAGED_BY_WORDS[value] }))}
      />
    ))}
    <Input
      {...field('reviewOn')}
      label="To be looked at again on"
      hint="A year on at most. Both of you are reminded four weeks before."
      width={10}
    />
  </>
)
