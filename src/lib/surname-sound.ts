import { plainName } from './plain-name.ts'

type Rule = readonly [RegExp, string]

/**
 * How a name sounds, after the manner of Metaphone (L. Philips, 1990), with rules for the spellings met in England: Mc
 * and Mac, Welsh and Irish doubles, aspirates of South Asian names, Polish sz, cz and w. Capitals stand for S (sh) and
 * C (ch).
 */
const RULES: readonly Rule[] = [
  [/^ma?c(?=[^aeiouy].)/, 'mk'],
  [/^ma?c(?=[aeiouy].{2})/, 'mk'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps(?=[aeiouy])/, 's'],
  [/^rh/, 'r'],
  [/^wh/, 'w'],
  [/^x/, 's'],
  [/ough(?=t)|augh(?=t)/g, 'o'],
  [/(?<=[aeiouy])gh/g, ''],
  [/ph/g, 'f'],
  [/sch|sz|sh/g, 'S'],
  [/tch|cz|ch/g, 'C'],
  [/dg(?=e)|dj|zh/g, 'j'],
  [/([tdbkg])h/g, '$1'],
  [/mb$/g, 'm'],
  [/mps/g, 'ms'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/(?<=.)w/g, ''],
  [/(?<=.)h/g, ''],
]

/** The sounds of one word of a name: one, or two where a w may be a v, as in Nowak. '' sounds like nothing. */
export function soundsOf(name: string): string[] {
  const letters = plainName(name).replace(/[^a-z]/g, '')
  const spellings = /w[aeiouy]/.test(letters.slice(1)) ? [letters, letters.replaceAll('w', 'v')] : [letters]
  return [...new Set(spellings.map(soundOf))].filter(Boolean)
}

function soundOf(letters: string): string {
  const spoken = RULES.reduce((rest, [from, to]) => rest.replace(from, to), letters)
  const first = /^[aeiouy]/.test(spoken) ? 'a' : ''
  return (first + spoken.replace(/[aeiouy]/g, '')).replace(/(.)\1+/g, '$1')
}
