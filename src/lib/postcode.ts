/** BS 7666's form of a postcode, with the one exception still in use. */
const FORM = /^(GIR0AA|(?:[A-Z]\d{1,2}|[A-Z]\d[A-Z]|[A-Z][A-HJ-Y]\d{1,2}|[A-Z][A-HJ-Y]\d[A-Z])\d[ABD-HJLNP-UW-Z]{2})$/

/**
 * What was typed as a postcode in capitals with its space: `bs14dj` is `BS1 4DJ`. The letter O and the figure nought
 * are told apart where only one can stand. Undefined when it has not the form of a postcode.
 */
export function readPostcode(typed: string): string | undefined {
  const packed = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.,-]/g, '')
  const code = packed.replace(/O(?=..$)/, '0').replace(/I(?=..$)/, '1')
  return FORM.test(code) ? `${code.slice(0, -3)} ${code.slice(-3)}` : undefined
}
