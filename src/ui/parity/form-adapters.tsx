import { Button } from '../button.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput, type DateItem } from '../date-input.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { Fieldset } from '../fieldset.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Hint } from '../hint.tsx'
import { Input } from '../input.tsx'
import { Label } from '../label.tsx'
import { Legend } from '../legend.tsx'
import { PasswordInput } from '../password-input.tsx'
import { Radios } from '../radios.tsx'
import { SearchInput } from '../search-input.tsx'
import { Select } from '../select.tsx'
import { Textarea } from '../textarea.tsx'
import type { Adapter } from './content-adapters.tsx'
import {
  each,
  error,
  field,
  flag,
  isOptions,
  type Json,
  number,
  type Options,
  options,
  raw,
  strings,
  text,
  title,
  translated,
  words,
} from './options.tsx'

const choices = (o: Options) => ({
  name: text(o.name) ?? '',
  idPrefix: text(o.idPrefix),
  legend: o.fieldset ? title(options(o.fieldset).legend) : undefined,
  hint: words(o.hint),
  error: error(o.errorMessage),
  small: flag(o.small),
  inline: flag(o.inline),
  disabled: flag(o.disabled),
})

const choice = (o: Options) => ({
  value: text(o.value) ?? '',
  label: words(o),
  hint: words(o.hint),
  disabled: flag(o.disabled),
  conditional: raw(options(o.conditional).html),
})

const textBox = (o: Options) => ({
  ...field(o),
  width: o.classes ? undefined : number<10>(o.width),
  code: flag(o.code),
  large: flag(o.large),
  prefix: words(o.prefix),
  suffix: words(o.suffix),
  spellcheck: flag(o.spellcheck),
  placeholder: text(o.placeholder),
  after: raw(options(options(o.formGroup).afterInput).html),
})

const datePart = (part: string, json: Json): DateItem | false => {
  if (json === false) return false
  const o = options(json)
  return {
    part,
    label: o.label ? title(o.label) : undefined,
    value: text(o.value),
    width: number(o.width),
    error: flag(o.error),
    disabled: flag(o.disabled),
    autoComplete: text(o.autocomplete),
  }
}

const counted = {
  'characters-under-limit': 'charactersUnderLimitText',
  'characters-at-limit': 'charactersAtLimitText',
  'characters-over-limit': 'charactersOverLimitText',
}

export const formAdapters: Record<string, Adapter> = {
  button: (o) => (
    <Button
      href={text(o.href)}
      variant={text(o.variant)}
      small={flag(o.small)}
      disabled={flag(o.disabled)}
      preventDoubleClick={flag(o.preventDoubleClick)}
      icon={text(options(o.icon).name) ?? text(o.icon)}
      iconPlacement={text(options(o.icon).placement)}
    >
      {words(o)}
    </Button>
  ),
  'character-count': (o) => (
    <CharacterCount
      {...field(o)}
      maxLength={number(o.maxlength)}
      maxWords={number(o.maxwords)}
      threshold={number(o.threshold)}
      countType={text(o.countType)}
      description={text(o.textareaDescriptionText)}
      rows={number(o.rows)}
      texts={translated(o, counted)}
    />
  ),
  checkboxes: (o) => (
    <Checkboxes
      {...choices(o)}
      values={strings(o.values)}
      items={each(o.items, (item) => {
        const behaviour = text<'exclusive'>(item.behaviour) ?? (item.exclusive ? 'exclusive' : undefined)
        const group = text(item.behaviourGroup) ?? text(item.exclusiveGroup)
        const divider = text(item.divider)
        return divider ? { divider, behaviour } : { ...choice(item), name: text(item.name), behaviour, group }
      })}
    />
  ),
  'date-input': (o) => (
    <DateInput
      name="date"
      id={text(o.id)}
      legend={o.fieldset ? title(options(o.fieldset).legend) : undefined}
      hint={words(o.hint)}
      error={error(o.errorMessage)}
      disabled={flag(o.disabled)}
      nameOf={(part) => (o.namePrefix ? `${text(o.namePrefix)}[${part}]` : part)}
      value={{
        day: text(options(o.values).day),
        month: text(options(o.values).month),
        year: text(options(o.values).year),
      }}
      items={
        o.items
          ? each(o.items, (item) => datePart(text(item.name) ?? '', item))
          : ['day', 'month', 'year'].map((part) => datePart(part, o[part]))
      }
    />
  ),
  'error-message': (o) => <ErrorMessage visuallyHidden={text(o.visuallyHiddenText)}>{words(o)}</ErrorMessage>,
  fieldset: (o) => <Fieldset legend={title(o.legend)}>{raw(o.html)}</Fieldset>,
  'file-upload': (o) => (
    <FileUpload
      {...field(o)}
      multiple={flag(o.multiple)}
      buttonClasses={o.chooseFilesButtonClassList ? strings(o.chooseFilesButtonClassList) : undefined}
      texts={translated(o, {
        'choose-files-button': 'chooseFilesButtonText',
        'no-file-chosen': 'noFileChosenText',
        'multiple-files-chosen': 'multipleFilesChosenText',
        'drop-instruction': 'dropInstructionText',
        'entered-drop-zone': 'enteredDropZoneText',
        'left-drop-zone': 'leftDropZoneText',
      })}
    />
  ),
  hint: (o) => <Hint>{words(o)}</Hint>,
  input: (o) => (
    <Input {...textBox(o)} type={text(o.type)} inputMode={text(o.inputmode)} autoComplete={text(o.autocomplete)} />
  ),
  label: (o) => <Label title={title(o)} />,
  legend: (o) => <Legend title={title(o)} />,
  'password-input': (o) => (
    <PasswordInput
      {...textBox(o)}
      autoComplete={text(o.autocomplete)}
      showLabel={text(o.showPasswordText)}
      showAriaLabel={text(o.showPasswordAriaLabel)}
      button={button(o.button)}
      texts={translated(o, {
        'show-password': 'showPasswordText',
        'hide-password': 'hidePasswordText',
        'show-password-aria-label': 'showPasswordAriaLabel',
        'hide-password-aria-label': 'hidePasswordAriaLabel',
        'password-shown-announcement': 'passwordShownAnnouncementText',
        'password-hidden-announcement': 'passwordHiddenAnnouncementText',
      })}
    />
  ),
  radios: (o) => (
    <Radios
      {...choices(o)}
      value={text(o.value)}
      items={each(o.items, (item) => (item.divider ? { divider: text(item.divider) ?? '' } : choice(item)))}
    />
  ),
  'search-input': (o) => <SearchInput {...textBox(o)} button={o.button === false ? false : button(o.button)} />,
  select: (o) => (
    <Select
      {...field(o)}
      after={raw(options(options(o.formGroup).afterInput).html)}
      items={each(o.items, (item) =>
        item.divider
          ? 'divider'
          : { label: text(item.text) ?? '', value: text(item.value), disabled: flag(item.disabled) },
      )}
    />
  ),
  textarea: (o) => <Textarea {...field(o)} autoComplete={text(o.autocomplete)} />,
}

/** Only what the fixture says, so that the component's own defaults stand. */
function button(json: Json) {
  if (!isOptions(json)) return undefined
  const all = {
    variant: text<'brand'>(json.variant),
    disabled: flag(json.disabled),
    preventDoubleClick: flag(json.preventDoubleClick),
    icon: json.icon === false ? undefined : text<'search'>(json.icon),
    children: text(json.text),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== undefined || (name === 'icon' && json.icon === false)),
  )
}
