/**
 * Codes of the NHS Organisation Data Service. The forms are those in use; whether an organisation of that code exists
 * is not known here.
 */
type OdsKind = 'practice' | 'pcn' | 'icb' | 'other'

/** What was typed as a code in capitals without spaces; undefined when it cannot be one. */
export function readOdsCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return /^(?=.*[A-Z])[A-Z0-9]{3,10}$/.test(code) ? code : undefined
}

/** What a code's form says that it stands for: `A81001` a practice, `U12345` a PCN, `QOX` an integrated care board. */
export function odsKind(code: string): OdsKind {
  if (/^U\d{5}$/.test(code)) return 'pcn'
  if (/^[A-Z]\d{5}$/.test(code)) return 'practice'
  return /^Q[A-Z0-9]{2}$/.test(code) ? 'icb' : 'other'
}
