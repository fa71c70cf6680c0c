import { useAsked } from './asked.ts'
import { present } from './attributes.ts'
import { type Choice, type ChoicesProps, choiceId, type Divider } from './choice.ts'
import { classes } from './classes.ts'
import { FormFieldset } from './form-fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** `exclusive` ("None of these") unticks the others; `inclusive` ("All of these") ticks them. Both need JavaScript. */
type Behaviour = { behaviour?: 'exclusive' | 'inclusive' | undefined }
type Tick = Choice & Behaviour & { name?: string | undefined; group?: string | undefined }

type CheckboxesProps = ChoicesProps<Tick | (Divider & Behaviour)> & {
  values?: readonly string[] | undefined
  /** What a form page's `field()` gives: one value, or several. */
  value?: string | readonly string[] | undefined
}

const unsupported = (item: Behaviour) => item.behaviour === 'inclusive' && 'nhsuk-u-frontend-not-supported-hidden'

/** Any number of answers, none included. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, idPrefix = name, items, legend, hint, error, describedBy, small, inline } = props
  useAsked(name, legend, present(items))
  return (
    <FormFieldset {...{ id: idPrefix, legend, hint, error, describedBy }}>
      {(ids) => (
        <div
          class={classes('nhsuk-checkboxes', small && 'nhsuk-checkboxes--small', inline && 'nhsuk-checkboxes--inline')}
          data-module="nhsuk-checkboxes"
        >
          {present(items).map((item, index) =>
            'divider' in item ? (
              <div class={classes('nhsuk-checkboxes__divider', unsupported(item))}>{item.divider}</div>
            ) : (
              <Checkbox {...props} item={item} id={item.id ?? choiceId(idPrefix, index)} outer={legend ? '' : ids} />
            ),
          )}
        </div>
      )}
    </FormFieldset>
  )
}

type CheckboxProps = CheckboxesProps & { item: Tick; id: string; outer: string | undefined }

function Checkbox({ item, id, outer, name, values, value, disabled }: CheckboxProps) {
  const chosen = values ?? (value === undefined ? [] : [value].flat())
  const checked = chosen.includes(item.value)
  const hidden = !checked && 'nhsuk-checkboxes__conditional--hidden'
  return (
    <>
      <div class={classes('nhsuk-checkboxes__item', unsupported(item))}>
        <input
          class="nhsuk-checkboxes__input"
          id={id}
          name={item.name ?? name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled ?? disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          data-behaviour-group={item.group}
          aria-describedby={classes(outer, item.hint && `${id}-item-hint`)}
        />
        <Label for={id} class="nhsuk-checkboxes__label" title={{ text: item.label }} />
        {item.hint && (
          <Hint id={`${id}-item-hint`} class="nhsuk-checkboxes__hint">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div class={classes('nhsuk-checkboxes__conditional', hidden)} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      )}
    </>
  )
}
