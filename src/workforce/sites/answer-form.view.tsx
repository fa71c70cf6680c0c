import { type FormProps, fieldsOf } from '../../http/form-page.tsx'
import type { FormValues } from '../../http/form-values.ts'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { AskedItem } from './asked-items.rules.ts'

type AnswerFormProps = Pick<FormProps<unknown>, 'field' | 'choices'> & {
  postId: string
  givenName: string
  items: readonly AskedItem[]
  whoToRing: string | undefined
  /** Where it goes, when it does not stand on its own page. */
  to?: string | undefined
  /** Where several workers stand on one page, each form's fields have names of their own. */
  prefix: string
}

/** What a site answers, in one press each: signed in or by a link. Everything asked for is ticked already. */
export function AnswerForm({ postId, givenName, items, whoToRing, to, prefix, field, choices }: AnswerFormProps) {
  const { csrf, here, seat } = useShell()
  const kept = seat && !to
  const bound = (name: string) => ({ ...field(name), id: `${prefix}${name}` })
  return (
    <form method="post" action={to} noValidate data-draft={kept && '/drafts'}>
      <input type="hidden" name="_token" value={csrf} />
      {kept && <input type="hidden" name="_form" value={here} />}
      <input type="hidden" name="postId" value={postId} />
      <Checkboxes
        {...choices('types')}
        idPrefix={`${prefix}types`}
        legend={{ text: `What ${givenName} needs`, size: 's' }}
        hint="Untick what your answer is not about."
        small
        items={items.map(({ id, label, stands }) => ({ value: id, label, hint: stands }))}
      />
      <Input {...bound('on')} label="It is live since" width={10} hint="For example, 2 February 2026" />
      <Button name="answer" value="live" preventDoubleClick>
        It is live<span class="nhsuk-u-visually-hidden"> for {givenName}</span>
      </Button>{' '}
      <Button name="answer" value="asked" variant="secondary" preventDoubleClick>
        We asked for it<span class="nhsuk-u-visually-hidden"> for {givenName}</span>
      </Button>
      <Details summary="We cannot yet" open={field('why').error !== undefined}>
        <Textarea
          {...bound('why')}
          label="What stands in the way"
          hint="Nothing about anybody’s health, and no patient’s name."
          rows={2}
        />
        <Button name="answer" value="blocked" variant="secondary" preventDoubleClick>
          We cannot yet<span class="nhsuk-u-visually-hidden"> for {givenName}</span>
        </Button>
      </Details>
      <Details summary="Whom to ring when it breaks" open={!whoToRing || field('whoToRing').error !== undefined}>
        <p>{whoToRing ? `Now: ${whoToRing}` : 'Access is not complete until somebody is named.'}</p>
        <Input
          {...bound('whoToRing')}
          label="A name and a number"
          hint="For example: Jo at the IT desk, 01632 960 001. It is kept whichever button you press."
        />
        <Button name="answer" value="ring" variant="secondary" preventDoubleClick>
          Keep whom to ring
        </Button>
      </Details>
      {kept && <p class="trellis-draft-status" data-draft-status role="status" />}
    </form>
  )
}

type Bound = Pick<FormProps<unknown>, 'values' | 'field' | 'choices'> & { today: string }

/** What was typed belongs to the form that it was typed in; any other has everything ticked, and today. */
export function boundTo(
  { postId, items }: { postId: string; items: readonly AskedItem[] },
  { values, field, choices, today }: Bound,
): Pick<Bound, 'field' | 'choices'> {
  if (values['postId'] === postId) return { field, choices }
  return unfilled(items, today)
}

export const unfilled = (items: readonly AskedItem[], today: string): Pick<Bound, 'field' | 'choices'> =>
  fieldsOf(ticked(items, today), [])

/** An answer as it most often is, before anybody changes it: about everything asked for, and live since today. */
export const ticked = (items: readonly AskedItem[], today: string): FormValues => ({
  types: items.map(({ id }) => id),
  on: shortDate(today),
})
