const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The languages most asked for in English primary care, by ISO 639 code; any other can be typed. */
const KNOWN = [
  ...[
    'ar',
    'bg',
    'bn',
    'bo',
    'cs',
    'cy',
    'de',
    'el',
    'en',
    'es',
    'fa',
    'fr',
    'gu',
    'hi',
    'hu',
    'ig',
    'it',
    'ku',
    'lt',
    'lv',
  ],
  ...[
    'ml',
    'ne',
    'pa',
    'pl',
    'ps',
    'pt',
    'ro',
    'ru',
    'si',
    'sk',
    'so',
    'sq',
    'sw',
    'ta',
    'te',
    'ti',
    'tr',
    'tw',
    'uk',
    'ur',
  ],
  ...['vi', 'yo', 'zh', 'am', 'ha', 'sn', 'yue', 'bfi'],
]
const byName = new Map(KNOWN.map((code) => [nameOf(code).toLowerCase(), code]))

/** `so` as `Somali`; what is no code is a language's own name already. */
export const languageName = (language: string): string => nameOf(language)

function nameOf(language: string): string {
  if (language === 'bfi') return 'British Sign Language'
  try {
    return names.of(language) ?? language
  } catch {
    return language
  }
}

/** `English, Somali; BSL` as codes where they are known, each once, in the order typed. */
export function readLanguages(typed: string | string[] | undefined): string[] {
  const words = [typed ?? []]
    .flat()
    .flatMap((each) => each.split(/[,;\n]| and /))
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return [...new Set(words.map((word) => codeOf(word)))].slice(0, 20)
}

const codeOf = (word: string): string => {
  const small = word.toLowerCase()
  if (small === 'bsl') return 'bfi'
  return KNOWN.includes(small) ? small : (byName.get(small) ?? word.slice(0, 60))
}

export const showLanguages = (languages: readonly string[]): string => languages.map(languageName).join(', ')
