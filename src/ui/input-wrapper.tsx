import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

type InputWrapperProps = {
  children?: ComponentChildren
  prefix?: ComponentChildren
  suffix?: ComponentChildren
  before?: ComponentChildren
  after?: ComponentChildren
  large?: boolean | undefined
  wrapperClass?: string | undefined
}

/** Stands around a control that has something on its line: a unit, a currency, a button. */
export function InputWrapper({ children, prefix, suffix, before, after, large, wrapperClass }: InputWrapperProps) {
  if (!prefix && !suffix && !before && !after && !wrapperClass) return <>{children}</>
  return (
    <div class={classes('nhsuk-input-wrapper', large && 'nhsuk-input-wrapper--large', wrapperClass)}>
      {before}
      {prefix && <Affix kind="prefix">{prefix}</Affix>}
      {children}
      {suffix && <Affix kind="suffix">{suffix}</Affix>}
      {after}
    </div>
  )
}

const Affix = ({ kind, children }: { kind: 'prefix' | 'suffix'; children: ComponentChildren }) => (
  <div class={`nhsuk-input-wrapper__${kind}`} aria-hidden="true">
    {children}
  </div>
)
