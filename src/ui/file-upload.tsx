import { classes } from './classes.ts'
import { type FieldProps, FormField } from './form-field.tsx'
import { type Translation, translations } from './translations.ts'

type FileUploadProps = Omit<FieldProps, 'value'> & {
  multiple?: boolean | undefined
  /** What the chooser offers first, as `image/png,.pdf`; the server judges by content. */
  accept?: string | undefined
  buttonClasses?: readonly string[] | undefined
  texts?: Record<string, Translation | undefined> | undefined
}

/** A file to send. Its form needs `enctype="multipart/form-data"`. */
export function FileUpload(props: FileUploadProps) {
  const { name, id = name, label, hint, error, describedBy, buttonClasses, texts } = props
  const group = {
    'data-module': 'nhsuk-file-upload',
    'data-choose-files-button-class-list': buttonClasses && JSON.stringify(buttonClasses),
    ...translations(texts ?? {}),
  }
  const groupClass = classes(props.groupClass, 'nhsuk-file-upload')
  return (
    <FormField {...{ id, label, hint, error, describedBy, groupClass }} groupAttributes={group}>
      {(ids) => (
        <input
          class={classes('nhsuk-file-upload__input', props.class)}
          id={id}
          name={name}
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          disabled={props.disabled}
          aria-describedby={ids}
          {...props.attributes}
        />
      )}
    </FormField>
  )
}
