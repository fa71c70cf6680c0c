import type { FormProps } from '../../http/form-page.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { ACTION_LINES } from './save-record.form.ts'
import type { Prepared, SessionView } from './view-session.ts'

type LinesProps = Pick<FormProps<SessionView>, 'field'> & { prepared: Prepared }

/** What was agreed, by whom and by when: two lines in sight, more on asking. Each goes into its owner's own list. */
export function ActionLines({ prepared, field }: LinesProps) {
  const used = ACTION_LINES.filter((line) => field(`action-${line}-text`).value)
  const inSight = ACTION_LINES.slice(0, Math.max(1, used.length))
  const more = ACTION_LINES.slice(inSight.length)
  return (
    <fieldset class="trellis-lines">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">What you agreed</legend>
      {inSight.map((line) => (
        <ActionLine key={line} line={line} prepared={prepared} field={field} />
      ))}
      {more.length > 0 && (
        <Details summary="More actions" open={more.some((line) => field(`action-${line}-text`).error)}>
          {more.map((line) => (
            <ActionLine key={line} line={line} prepared={prepared} field={field} />
          ))}
        </Details>
      )}
    </fieldset>
  )
}

function ActionLine({ line, prepared, field }: LinesProps & { line: string }) {
  const id = field(`action-${line}-id`).value
  return (
    <>
      <input type="hidden" name={`action-${line}-id`} value={id} />
      <Input {...field(`action-${line}-text`)} label={`Action ${line}`} />
      <div class="trellis-abreast">
        <Select
          {...field(`action-${line}-owner`)}
          label={`Who does action ${line}`}
          items={[
            { label: 'Choose', value: '' },
            ...prepared.owners.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
        <Input {...field(`action-${line}-due`)} label={`By when, action ${line}`} />
      </div>
    </>
  )
}
