/** Letters that do not come apart into a plain letter and a mark. */
const WHOLE: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

const TITLES =
  /^(?:mr|mrs|ms|miss|mx|master|dr|doctor|prof|professor|rev|revd|reverend|sir|dame|lady|lord|fr|sr)\.? +(?=\p{L})/u

/** A name for comparing: small letters without accents, apostrophes or titles; hyphens and stops are spaces. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðæœþı]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(TITLES, '')
}

/** Words that belong to a name without naming anybody. */
const PARTICLES = new Set('al el bin ben ibn bint van der den de la le di da du von o ter st'.split(' '))

/** The words of a surname that name its bearer, and the whole written as one: `Smith-Jones` by either, or by both. */
export function surnameParts(surname: string): string[] {
  const words = plainName(surname).split(' ').filter(Boolean)
  const naming = words.filter((word) => !PARTICLES.has(word))
  return [...new Set([words.join(''), ...(naming.length > 0 ? naming : words)])].filter((part) => part.length > 1)
}
