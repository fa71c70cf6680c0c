import { useAsked } from './asked.ts'
import { present } from './attributes.ts'
import { type Choice, type ChoicesProps, choiceId, type Divider } from './choice.ts'
import { classes } from './classes.ts'
import { FormFieldset } from './form-fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

type RadiosProps = ChoicesProps<Choice | Divider> & { value?: string | undefined }

/** One answer of a few. */
export function Radios(props: RadiosProps) {
  const { name, idPrefix = name, items, legend, hint, error, describedBy, small, inline } = props
  useAsked(name, legend, present(items))
  return (
    <FormFieldset {...{ id: idPrefix, legend, hint, error, describedBy }}>
      {() => (
        <div
          class={classes('nhsuk-radios', small && 'nhsuk-radios--small', inline && 'nhsuk-radios--inline')}
          data-module="nhsuk-radios"
        >
          {present(items).map((item, index) =>
            'divider' in item ? (
              <div class="nhsuk-radios__divider">{item.divider}</div>
            ) : (
              <Radio {...props} item={item} id={item.id ?? choiceId(idPrefix, index)} />
            ),
          )}
        </div>
      )}
    </FormFieldset>
  )
}

function Radio({ item, id, name, value, disabled }: RadiosProps & { item: Choice; id: string }) {
  const checked = Boolean(value) && item.value === value
  const hidden = !checked && 'nhsuk-radios__conditional--hidden'
  return (
    <>
      <div class="nhsuk-radios__item">
        <input
          class="nhsuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled ?? disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          aria-describedby={item.hint ? `${id}-item-hint` : undefined}
        />
        <Label for={id} class="nhsuk-radios__label" title={{ text: item.label }} />
        {item.hint && (
          <Hint id={`${id}-item-hint`} class="nhsuk-radios__hint">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div class={classes('nhsuk-radios__conditional', hidden)} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      )}
    </>
  )
}
