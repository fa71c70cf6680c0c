import assert from 'node:assert/strict'
import { FilledForm } from './filled-form.ts'
import { type Element, read } from './html.ts'

/** How a page asks for the next: `client` gives it one that carries its cookies and follows redirects. */
export type Browse = (path: string, init?: RequestInit) => Promise<Page>

/** One answer, read as somebody reads it: by heading, label, link and button. */
export class Page {
  readonly status: number
  /** Where this page is, after any redirect. */
  readonly address: string
  readonly html: string
  readonly headers: Headers
  readonly #browse: Browse
  #document: Element | undefined

  constructor(answer: { status: number; address: string; html: string; headers: Headers }, browse: Browse) {
    this.status = answer.status
    this.address = answer.address
    this.html = answer.html
    this.headers = answer.headers
    this.#browse = browse
  }

  get document(): Element {
    this.#document ??= read(this.html)
    return this.#document
  }

  get main(): Element {
    return this.document.byTag('main')[0] ?? this.document
  }

  get heading(): string {
    return this.document.byTag('h1')[0]?.text ?? ''
  }

  /** Everything that the page says outside its header and footer. */
  get text(): string {
    return this.main.text
  }

  says(words: string): boolean {
    return this.text.includes(words)
  }

  /** The messages of the error summary. */
  get problems(): string[] {
    const summary = this.document.byClass('nhsuk-error-summary')[0]
    return (summary?.byTag('li') ?? []).map((item) => item.text)
  }

  get links(): string[] {
    return this.document.byTag('a').map((link) => link.text)
  }

  get buttons(): string[] {
    return this.main.byTag('button').map((button) => button.text)
  }

  /** The cells of every row of every table on the page. */
  get rows(): string[][] {
    return this.main
      .byTag('tbody')
      .flatMap((body) => body.byTag('tr'))
      .map((row) => row.byTag('td', 'th').map((cell) => cell.text))
  }

  /** What a summary list says under a key. */
  fact(key: string): string | undefined {
    const term = this.main.byTag('dt').find((each) => each.text === key)
    const row = term?.parent
    return row?.byTag('dd')[0]?.text
  }

  hrefOf(words: string): string {
    const found = this.document.byTag('a').find((link) => link.text === words || link.text.startsWith(words))
    assert.ok(found?.attributes.href, `There is no link “${words}”. There are: ${this.links.join(' · ')}`)
    return found.attributes.href
  }

  follow(words: string): Promise<Page> {
    return this.#browse(this.hrefOf(words))
  }

  /** The form that has this button, or the page's own form. */
  form(button?: string): FilledForm {
    const forms = this.main.byTag('form')
    const found = button
      ? forms.find((form) => form.byTag('button').some((each) => each.text.startsWith(button)))
      : forms.find((form) => form.attributes.method === 'post')
    assert.ok(
      found,
      `There is no form${button ? ` with “${button}”` : ''} on “${this.heading || this.text.slice(0, 200)}”`,
    )
    return new FilledForm(found, this.address, this.#browse)
  }

  /** Presses a button that stands in a form of its own. */
  press(button: string): Promise<Page> {
    return this.form(button).submit(button)
  }

  fill(values: Record<string, string | string[] | File>): FilledForm {
    return this.form().fill(values)
  }
}
