import { type ComponentChildren, h } from 'preact'
import type { CaptionOptions } from '../caption.tsx'
import type { FieldError } from '../form-group.tsx'
import type { TitleOptions } from '../title.ts'

/** The options of a fixture, as its JSON has them. */
export type Json = string | number | boolean | null | undefined | Json[] | Options
export type Options = { [name: string]: Json }

export const isOptions = (json: Json): json is Options =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
export const options = (json: Json): Options => (isOptions(json) ? json : {})

/** Enumerated options are taken as they come: one that we do not know shows as a difference in the HTML. */
export const text = <T extends string = string>(json: Json): T | undefined =>
  // a fixture's own value, which the comparison that follows will judge
  typeof json === 'string' || typeof json === 'number' ? (`${json}` as T) : undefined
export const number = <T extends number = number>(json: Json): T | undefined =>
  // as above
  typeof json === 'number' ? (json as T) : undefined
export const flag = (json: Json): boolean | undefined => (typeof json === 'boolean' ? json : undefined)
export const list = (json: Json): Json[] => (Array.isArray(json) ? json : [])
export const strings = (json: Json): string[] => list(json).filter((item) => typeof item === 'string')

/** What is empty in a list stays empty, for our components to leave out. */
export const each = <T,>(json: Json, make: (item: Options) => T): (T | false)[] =>
  list(json).map((item) => isOptions(item) && make(item))

/** HTML of the fixture's own, in an element that the comparison looks through. */
export const raw = (html: Json): ComponentChildren =>
  typeof html === 'string' && html ? h('x-raw', { dangerouslySetInnerHTML: { __html: html } }) : undefined

/** Words given as a string, as `text` or as `html`. */
export function words(json: Json): ComponentChildren {
  if (!isOptions(json)) return text(json)
  return raw(json.html) ?? text(json.text)
}

/** Words which our component would put in a paragraph only if they are plain. */
export const error = (json: Json): FieldError => (isOptions(json) ? text(json.text) : json === true || text(json))

export const caption = (json: Json): CaptionOptions | undefined => {
  if (!json) return undefined
  const { placement, size, element } = options(json)
  return { text: words(json), placement: text(placement), size: text(size), as: text(element) }
}

/** A label or a legend, whose heading may be a string, `true`, or options of its own. */
export function title(json: Json): TitleOptions {
  const own = options(json)
  const heading = options(own.heading)
  const isHeading = own.isPageHeading !== false && own.heading !== false && Boolean(own.heading || own.isPageHeading)
  const main = isHeading && own.heading !== true ? own.heading : json
  return {
    text: words(main) ?? words(json) ?? words(own.heading),
    size: sizeUnless(own.classes, (isHeading && heading.size) || own.size),
    heading: isHeading ? (number<1>(heading.level) ?? 1) : undefined,
    caption: caption(heading.caption ?? own.caption),
    visuallyHidden: text(own.visuallyHiddenText),
    id: text(own.id),
    headingId: text(heading.id),
    class: text(own.classes),
  }
}

/** A class that names a size wins over the option; our components have the option only. */
export const sizeUnless = <T extends string>(classes: Json, size: Json): T | undefined =>
  /-(xxs|xs|s|m|l|xl|green|red)\b/.test(text(classes) ?? '') ? undefined : text(size)

/** Options that our field components share, by our names for them. */
export const field = (o: Options) => ({
  name: text(o.name) ?? '',
  id: text(o.id),
  label: title(o.label),
  hint: words(o.hint),
  error: error(o.errorMessage),
  value: text(o.value),
  disabled: flag(o.disabled),
  class: text(o.classes),
  attributes: attributes(o.attributes),
})

export const attributes = (json: Json) =>
  Object.fromEntries(Object.entries(options(json)).map(([name, value]) => [name, number(value) ?? text(value)]))

/** Options that end in `Text`, as the translations that our components take. */
export const translated = (o: Options, names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names).map(([ours, theirs]) => [ours, text(o[theirs]) ?? plural(options(o[theirs]))]),
  )

const plural = (o: Options) => Object.fromEntries(Object.entries(o).map(([form, value]) => [form, text(value)]))
