import assert from 'node:assert/strict'
import type { Element } from './html.ts'
import type { Browse, Page } from './page.ts'

type Typed = string | string[] | File
type Sent = { name: string; value: string | File }

/** A form as somebody fills it in: fields by their labels, choices by theirs, and what was there already. */
export class FilledForm {
  readonly #form: Element
  readonly #address: string
  readonly #browse: Browse
  readonly #typed = new Map<Element, Typed>()
  readonly #set = new Map<string, string>()

  constructor(form: Element, address: string, browse: Browse) {
    this.#form = form
    this.#address = address
    this.#browse = browse
  }

  /** By label (or by name, where a test must). An array ticks checkboxes; a select and radios take the label of the choice. */
  fill(values: Record<string, Typed>): this {
    for (const [label, value] of Object.entries(values)) this.#fillOne(label, value)
    return this
  }

  /** Sets a field that nobody sees, or sends what no page would: for tests of what is refused. */
  with(name: string, value: string): this {
    this.#set.set(name, value)
    return this
  }

  /** What stands in the field with this label now. */
  valueOf(label: string): string {
    const control = this.#control(label)
    return String(this.#typed.get(control) ?? standing(control))
  }

  submit(button?: string): Promise<Page> {
    const sent = [...this.#sent(), ...this.#pressed(button)]
    const action = this.#form.attributes.action ?? this.#address
    if (this.#form.attributes.method?.toLowerCase() !== 'post') return this.#browse(`${action}?${queryOf(sent)}`)
    const body = this.#form.attributes.enctype === 'multipart/form-data' ? multipart(sent) : queryOf(sent)
    return this.#browse(action, { method: 'POST', body })
  }

  #fillOne(label: string, value: Typed) {
    const group = this.#form.byTag('fieldset').find((each) => labelled(each.byTag('legend')[0]?.text, label))
    const choices = group?.byTag('input').filter((each) => isChoice(each)) ?? []
    if (!group || choices.length === 0) {
      this.#typed.set(this.#control(label), value)
      return
    }
    for (const choice of choices) this.#typed.set(choice, '')
    for (const words of [value].flat()) {
      const chosen = choices.find(
        (each) => labelled(this.#labelOf(each), String(words)) || each.attributes.value === words,
      )
      const offered = choices.map((each) => this.#labelOf(each)).join(' · ')
      assert.ok(chosen, `“${label}” offers no “${words}”. It offers: ${offered}`)
      this.#typed.set(chosen, chosen.attributes.value ?? 'on')
    }
  }

  #control(label: string): Element {
    const controls = this.#form.byTag('input', 'select', 'textarea')
    const found =
      controls.find((each) => labelled(this.#labelOf(each), label)) ??
      controls.find((each) => each.attributes.name === label)
    const there = controls.map((each) => this.#labelOf(each)).filter(Boolean)
    assert.ok(found, `There is no field “${label}”. There are: ${there.join(' · ')}`)
    return found
  }

  #labelOf(control: Element): string | undefined {
    const { id } = control.attributes
    return id ? this.#form.byTag('label').find((label) => label.attributes.for === id)?.text : undefined
  }

  #sent(): Sent[] {
    const sent = this.#form.byTag('input', 'select', 'textarea').flatMap((control) => this.#sentBy(control))
    const added = [...this.#set].map(([name, value]) => ({ name, value }))
    return [...sent.filter(({ name }) => !this.#set.has(name)), ...added]
  }

  #sentBy(control: Element): Sent[] {
    const { name, disabled } = control.attributes
    if (!name || disabled !== undefined) return []
    const typed = this.#typed.get(control)
    if (typed instanceof File) return [{ name, value: typed }]
    if (control.attributes.type === 'file') return []
    if (isChoice(control)) {
      const chosen =
        typed === undefined
          ? 'checked' in control.attributes
          : typed !== '' && (typed !== 'no' || control.attributes.value === 'no')
      return chosen ? [{ name, value: control.attributes.value ?? 'on' }] : []
    }
    if (control.tag === 'select' && typed !== undefined) return [{ name, value: optionOf(control, String(typed)) }]
    return [{ name, value: String(typed ?? standing(control)) }]
  }

  #pressed(button: string | undefined): Sent[] {
    const pressed = this.#form.byTag('button').find((each) => button !== undefined && each.text.startsWith(button))
    const { name, value } = pressed?.attributes ?? {}
    return name ? [{ name, value: value ?? '' }] : []
  }
}

const isChoice = (control: Element) => ['radio', 'checkbox'].includes(control.attributes.type ?? '')
const labelled = (text: string | undefined, label: string) => text === label || text?.startsWith(`${label} (`) === true

function standing(control: Element): string {
  if (control.tag === 'textarea') return control.rawText.replace(/^\n/, '')
  if (control.tag !== 'select') return control.attributes.value ?? ''
  const options = control.byTag('option')
  const chosen = options.find((option) => 'selected' in option.attributes) ?? options[0]
  return chosen?.attributes.value ?? chosen?.text ?? ''
}

function optionOf(select: Element, words: string): string {
  const options = select.byTag('option')
  const found =
    options.find((option) => option.text === words) ?? options.find((each) => each.attributes.value === words)
  assert.ok(found, `The list offers no “${words}”. It offers: ${options.map((option) => option.text).join(' · ')}`)
  return found.attributes.value ?? found.text
}

const queryOf = (sent: Sent[]) =>
  new URLSearchParams(sent.map(({ name, value }): [string, string] => [name, String(value)]))

function multipart(sent: Sent[]): FormData {
  const body = new FormData()
  for (const { name, value } of sent) body.append(name, value)
  return body
}
