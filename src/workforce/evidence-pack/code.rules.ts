/** Letters and digits that nobody confuses on paper (Crockford's base 32): no I, L, O or U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** Twelve signs from as many random bytes: 60 bits, which nobody guesses at a few tries an hour. */
export const codeFrom = (random: Uint8Array): string =>
  [...random.slice(0, LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('')

/** `7K3QW9XPM2DT` as `7K3Q-W9XP-M2DT`, the way it is printed. */
export const showCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as somebody typed it, with whatever they took for a 0 or a 1; undefined when it cannot be one. */
export function codeTyped(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : undefined
}
