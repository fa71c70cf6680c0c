import type { ComponentChildren } from 'preact'
import { Button, type ButtonProps } from './button.tsx'
import { classes } from './classes.ts'
import { type Translation, translations } from './translations.ts'

type CodeProps = {
  children: ComponentChildren
  background?: string | undefined
  border?: boolean | undefined
  /** A button that copies, for those with JavaScript. */
  button?: ButtonProps | boolean | undefined
  buttonClasses?: readonly string[] | undefined
  texts?: Record<string, Translation | undefined> | undefined
}

/** Text for machines: an address to paste, an example of a request. */
export function Code({ children, background, border, button, buttonClasses, texts }: CodeProps) {
  const look = buttonClasses ?? ['nhsuk-button--secondary', 'nhsuk-button--small']
  return (
    <div
      class={classes(
        'nhsuk-code',
        button && 'nhsuk-code--button',
        background && `nhsuk-code--background-${background}`,
        border === false && 'nhsuk-code--no-border',
      )}
      {...translations(texts ?? {})}
      data-module="nhsuk-code"
    >
      {button && (
        <Button
          type="button"
          class={classes(...look, 'nhsuk-code__button', 'nhsuk-js-code-button')}
          attributes={{ hidden: true }}
          {...(typeof button === 'object' && button)}
        >
          {typeof texts?.['copy-button'] === 'string' ? texts['copy-button'] : 'Copy code'}
        </Button>
      )}
      <pre class="nhsuk-code__container">
        <code class="nhsuk-code__content">{children}</code>
      </pre>
    </div>
  )
}
