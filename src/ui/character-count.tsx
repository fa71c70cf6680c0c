import { classes } from './classes.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'
import { type Translation, translations } from './translations.ts'

type CharacterCountProps = TextareaProps & {
  maxLength?: number | undefined
  maxWords?: number | undefined
  /** The share of the limit, in per cent, from which the count is shown. */
  threshold?: number | undefined
  countType?: 'words' | 'characters' | undefined
  /** Said when JavaScript is off; `%{count}` stands for the limit. */
  description?: string | undefined
  texts?: Record<string, Translation | undefined> | undefined
}

/** A text with a limit, and how much of it is left. The server checks the limit too. */
export function CharacterCount({ maxLength, maxWords, threshold, description, texts, ...props }: CharacterCountProps) {
  const { id = props.name } = props
  const countType = props.countType ?? (maxWords ? 'words' : undefined)
  const limit = maxWords ?? maxLength
  const words = description ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  return (
    <Textarea
      {...props}
      class={classes('nhsuk-js-character-count', props.class)}
      groupClass={classes(props.groupClass, 'nhsuk-character-count')}
      describedBy={`${id}-info`}
      groupAttributes={{
        'data-module': 'nhsuk-character-count',
        'data-maxlength': maxLength,
        'data-maxwords': maxWords,
        'data-threshold': threshold,
        'data-count-type': countType,
        ...translations({
          'textarea-description': limit || !description ? undefined : { other: description },
          ...texts,
        }),
      }}
      after={
        <>
          <Hint id={`${id}-info`} class="nhsuk-character-count__message" hidden={!limit}>
            {limit && words.replace('%{count}', `${limit}`)}
          </Hint>
          {props.after}
        </>
      }
    />
  )
}
