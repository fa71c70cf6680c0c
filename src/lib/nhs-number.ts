/**
 * NHS numbers, by the NHS Data Dictionary: ten digits, the last a check digit, modulus 11.
 * https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */

/** What was typed, as ten digits with a right check digit; undefined when it is no NHS number. */
export function readNhsNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\u2010-\u2015-]/g, '')
  return isNhsNumber(digits) ? digits : undefined
}

/** Whether ten digits end in their own check digit. Numbers whose check digit would be 10 are never issued. */
export function isNhsNumber(digits: string): boolean {
  return /^\d{10}$/.test(digits) && checkDigit(digits.slice(0, 9)) === Number(digits[9])
}

/** The check digit of nine digits, or undefined when they can have none. */
export function checkDigit(nine: string): number | undefined {
  const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

/** Ten digits in the three groups in which people read them out: `999 000 0018`. */
export const showNhsNumber = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
