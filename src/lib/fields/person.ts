import { readNhsNumber } from '../nhs-number.ts'
import { readOdsCode } from '../ods-code.ts'
import { type Phone, readPhone } from '../phone.ts'
import { readPostcode } from '../postcode.ts'
import { type Reading, read, readOr, textual, wrong } from './field.ts'

/**
 * A name in any script, in the capitals that its owner gives it. Zero-width joiners are letters' business in some
 * scripts; figures and signs are a slip. Spaces are made single.
 */
export const personNameField = (ask: string, { max = 100 }: { max?: number } = {}) =>
  textual(ask, (typed): Reading<string> => {
    const name = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
    if (!/\p{L}/u.test(name)) return wrong(ask)
    if (/\d/.test(name)) return wrong('Check the name: it has a figure in it')
    if (!/^(?:[\p{L}\p{M} '’‘ʼ`´.,·()-]|\u200c|\u200d)+$/u.test(name))
      return wrong('Use letters, spaces, hyphens and apostrophes in the name')
    return [...name].length > max ? wrong(`The name must be ${max} characters or fewer`) : read(name)
  })

/** A telephone number, as `lib/phone.ts` reads it; the words say what is wrong with it. */
export const phoneField = (ask: string) =>
  textual(
    ask,
    (typed): Reading<Phone> => {
      const phone = readPhone(typed)
      return phone.ok ? read(phone.phone) : wrong(phone.says)
    },
    { examples: ['07700 900 123'] },
  )

/**
 * An e-mail address, in small letters: no provider in use tells capitals apart, and people do not type them twice
 * alike.
 */
export const emailField = (ask: string) =>
  textual(
    ask,
    (typed): Reading<string> => {
      const address = typed
        .normalize('NFKC')
        .trim()
        .replace(/^mailto:/i, '')
        .toLowerCase()
      if (/\s/.test(address)) return wrong('Enter an e-mail address without spaces')
      const form = /^[^@<>(),;:"\\[\]]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}\d-]{2,}$/u
      if (!form.test(address) || address.length > 254 || /^\.|\.\.|\.@/.test(address))
        return wrong('Enter an e-mail address in the correct format, like name@example.com')
      return read(address)
    },
    { format: 'email', examples: ['name@example.com'] },
  )

/** A postcode with its space: `BS1 4DJ`. */
export const postcodeField = (ask: string) =>
  textual(ask, (typed) => readOr(readPostcode(typed), 'Enter a full postcode, like BS1 4DJ'), { examples: ['BS1 4DJ'] })

/** An NHS number as ten digits. */
export const nhsNumberField = (ask: string) =>
  textual(
    ask,
    (typed): Reading<string> => {
      const figures = typed.normalize('NFKC').replace(/\D/g, '').length
      if (figures !== 10) return wrong('Enter an NHS number of 10 figures, like 999 000 0018')
      return readOr(readNhsNumber(typed), 'Check the NHS number: one of its figures is wrong')
    },
    { examples: ['999 000 0018'] },
  )

/** A code of the NHS Organisation Data Service, in capitals. */
export const odsCodeField = (ask: string) =>
  textual(ask, (typed) => readOr(readOdsCode(typed), 'Enter an organisation code, like A81001'), {
    examples: ['A81001'],
  })
