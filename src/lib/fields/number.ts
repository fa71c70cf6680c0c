import { z } from 'zod'
import { readMoney, showMoney } from '../money.ts'
import { numeric, type Reading, read, wrong } from './field.ts'

type Range = { min?: number; max?: number }

/** A whole number, from `1200` or `1,200`. Out of range it says `ask` with the range. */
export const wholeNumberField = (ask: string, range: Range = {}) =>
  numeric(ask, (typed) => {
    const number = readNumber(typed)
    return number === undefined || !Number.isSafeInteger(number) ? wrong(ask) : inRange(number, range, ask)
  })

/** A number with up to `places` figures after the point, from `0.6` or `1,200.5`. */
export const decimalField = (ask: string, { places = 2, ...range }: Range & { places?: number } = {}) =>
  numeric(ask, (typed) => {
    const number = readNumber(typed)
    if (number === undefined) return wrong(ask)
    const many = Number(number.toFixed(places)) !== number
    return many ? wrong(`${ask}, with no more than ${places} decimal places`) : inRange(number, range, ask)
  })

/** Whole pence, from pounds in any shape: `£1,234.50`, `1.2k`. A number in JSON is pounds too, so that both agree. */
export const moneyField = (ask: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Range = {}) =>
  numeric(ask, (typed) => {
    const pence = readMoney(typed)
    if (pence === undefined) return wrong(ask)
    if (pence < min) return wrong(`${ask}, ${showMoney(min)} or more`)
    return pence > max ? wrong(`${ask}, ${showMoney(max)} or less`) : read(pence)
  })

/** The version of a record that a form was opened on, carried back in it. */
export const versionField = () =>
  numeric('Open the page again: what it was made from is not known', (typed) => {
    const version = readNumber(typed)
    return version !== undefined && Number.isSafeInteger(version) && version > 0
      ? read(version)
      : wrong('Open the page again: what it was made from is not known')
  })

/** The id of a record, as Trellis makes them. */
export const idField = (ask = 'Open the page again: what it was made for is not known') =>
  z.string(ask).trim().toLowerCase().pipe(z.uuid(ask))

function readNumber(typed: string | number): number | undefined {
  const text = String(typed).normalize('NFKC').replace(/\s/g, '').replace('−', '-')
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(text) && /\d/.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined
}

function inRange(number: number, { min, max }: Range, ask: string): Reading<number> {
  const ok = number >= (min ?? -Infinity) && number <= (max ?? Infinity)
  if (ok) return read(number)
  if (min !== undefined && max !== undefined) return wrong(`${ask}, between ${min} and ${max}`)
  return wrong(min === undefined ? `${ask}, ${max} or less` : `${ask}, ${min} or more`)
}
