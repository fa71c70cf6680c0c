/**
 * A telephone number: `e164` to dial and to match by, `national` digits as dialled at home (only for the United
 * Kingdom), `shown` in the groups of Ofcom's numbering plan, `mobile` when it can surely take a text message.
 */
export type Phone = { e164: string; national?: string; shown: string; mobile: boolean }
type ReadPhone = { ok: true; phone: Phone } | { ok: false; says: string }

/** A number in any shape: `07700 900 123`, `+44 (0)7700 900123`, `0044 161 496 0000`, `+353 85 123 4567`. */
export function readPhone(typed: string): ReadPhone {
  const text = typed.normalize('NFKC').trim().replace(/^tel:/i, '')
  if (/ext|x\s*\d/i.test(text)) return refuse('Enter the phone number without an extension')
  if (/[^\d\s()+.\-/\u2010-\u2015]/.test(text)) return refuse('Enter a phone number in figures, like 07700 900 123')

  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '')
  if (text.startsWith('+') || digits.startsWith('00')) return abroad(digits.replace(/^00/, ''))
  if (/^44\d{10}$/.test(digits)) return atHome(`0${digits.slice(2)}`)
  return atHome(/^[1-37]\d{9}$/.test(digits) ? `0${digits}` : digits)
}

function abroad(digits: string): ReadPhone {
  if (digits.startsWith('44')) return atHome(`0${digits.slice(2).replace(/^0/, '')}`)
  if (!/^[1-9]\d{7,14}$/.test(digits)) return refuse('Check the phone number: it is not one that can be dialled abroad')
  return { ok: true, phone: { e164: `+${digits}`, shown: `+${digits}`, mobile: false } }
}

function atHome(national: string): ReadPhone {
  if (!national.startsWith('0')) return refuse('Enter the whole phone number, with its area code, like 0161 496 0000')
  if (!/^0[1-35789]/.test(national)) return refuse('Check the phone number: no UK number begins like that')

  const shortest = /^0(?:1|800)/.test(national) ? 10 : 11
  const wanted = 'UK numbers have 11 figures'
  if (national.length < shortest) return refuse(`Check the phone number: it has too few figures. ${wanted}`)
  if (national.length > 11) return refuse(`Check the phone number: it has too many figures. ${wanted}`)
  return {
    ok: true,
    phone: { e164: `+44${national.slice(1)}`, national, shown: grouped(national), mobile: mobile(national) },
  }
}

/** 070 is a personal number and 076 a pager, but for 07624, which is a mobile in the Isle of Man. */
const mobile = (national: string) => /^07(?:[1-57-9]|624)/.test(national)

function grouped(national: string): string {
  if (/^02/.test(national)) return inGroups(national, 3, 7)
  if (/^(?:011|01\d1|0[389])/.test(national)) return inGroups(national, 4, 7)
  return inGroups(national, 5, 8)
}

const inGroups = (digits: string, first: number, second: number) =>
  `${digits.slice(0, first)} ${digits.slice(first, second)} ${digits.slice(second)}`

const refuse = (says: string): ReadPhone => ({ ok: false, says })
