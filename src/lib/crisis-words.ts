import { isOneSlip } from './one-slip.ts'

/**
 * Words that suggest that somebody may be in danger (safety rule H1). The list is where a service starts; it edits its
 * own. One phrase each, in plain words: capitals, punctuation, endings, a few words between and slips are allowed for.
 */
export const DEFAULT_CRISIS_WORDS: readonly string[] = `
suicide
suicidal
kill myself
kill herself
kill himself
kill themselves
killing myself
end my life
end her life
end his life
end their life
end it all
ending it all
take my own life
taking his own life
taking her own life
took his own life
took her own life
want to die
wants to die
wanted to die
wish I was dead
wishes he was dead
wishes she was dead
rather be dead
better off dead
better off without me
no reason to live
nothing to live for
dont want to be here
doesnt want to be here
not want to be here
dont want to live
doesnt want to live
dont want to wake up
cant go on
cannot go on
cant carry on
cannot carry on
hang myself
hang himself
hang herself
jump off a bridge
jump in front of a train
goodbye note
unalive
kms
overdose
overdosed
take all my tablets
took all my tablets
too many tablets
taken tablets
self harm
selfharm
hurt myself
hurting myself
hurting herself
hurting himself
cut myself
cutting myself
cutting herself
cutting himself
burn myself
hurts me
hits me
hit me
hitting me
hits her
hits him
beats me
beats her
beat me up
punched me
kicked me
strangled
strangle
choked me
choking me
threatened
threatens
threatening
kill me
kill her
kill him
kill them
abuse
abused
abuser
abusive
domestic violence
violent
raped
rape
assault
assaulted
molested
touched me
forced me
forced marriage
honour based
trafficked
modern slavery
scared of my partner
scared of my husband
scared of my wife
scared of him
scared of her
afraid of my partner
afraid of my husband
afraid of my wife
afraid of partner
afraid of him
afraid of her
frightened of partner
frightened of my partner
frightened of my husband
frightened of him
frightened of her
scared to go home
afraid to go home
not safe at home
unsafe at home
dont feel safe
doesnt feel safe
not safe
wont let me leave
locked me in
stalking me
stalked
knife
gun
weapon
stab
stabbed
child at risk
children at risk
child in danger
hurt my child
hurting my child
hurting my children
hurt my baby
hurt the baby
harm my baby
child left alone
children left alone
hearing voices
voices telling me
cant breathe
chest pain
unconscious
not breathing
havent eaten
hasnt eaten
no food
starving
in danger
`
  .trim()
  .split('\n')

/** The phrases of a list that a text suggests, in the list's order and words. It would rather show help too often. */
export function crisisWordsIn(text: string, phrases: readonly string[] = DEFAULT_CRISIS_WORDS): string[] {
  const said = wordsOf(text)
  const run = said.join('')
  const placesOf = finder(said)
  return phrases.filter((phrase) => {
    const wanted = wordsOf(phrase)
    return wanted.length > 0 && (isSaid(wanted.map(placesOf)) || isRunTogether(wanted, run))
  })
}

/** Where each word of a phrase stands among the words said. Every word is looked for once, in each different word. */
function finder(said: readonly string[]): (word: string) => number[] {
  const placesSaid = new Map<string, number[]>()
  for (const [place, word] of said.entries()) placesSaid.set(word, [...(placesSaid.get(word) ?? []), place])

  const found = new Map<string, number[]>()
  return (word) => {
    const places = found.get(word) ?? [...placesSaid].flatMap(([other, at]) => (isWord(word, other) ? at : []))
    found.set(word, places)
    return places
  }
}

/** How many other words may stand between two of a phrase: `want to just die`, `kill my stupid self`. */
const BETWEEN = 2

/** Whether the words of a phrase, each at the places given, follow one another closely somewhere. */
function isSaid([first = [], ...rest]: readonly number[][]): boolean {
  const reached = rest.reduce(
    (ends, places) => places.filter((place) => ends.some((end) => place > end && place - end <= BETWEEN + 1)),
    first,
  )
  return reached.length > 0
}

/** `killmyself` and `kill my self`: written without, or with other, spaces. Short phrases would be found by chance. */
const isRunTogether = (wanted: readonly string[], run: string) =>
  wanted.length > 1 && wanted.join('').length >= 9 && run.includes(wanted.join(''))

/** The word, the word with an ending, or from five letters on the word with one slip of the finger. */
function isWord(word: string, other: string): boolean {
  if (other === word || other === `${word}s`) return true
  if (word.length >= 4 && other.startsWith(word) && ENDING.test(other.slice(word.length))) return true
  return word.length >= 5 && other[0] === word[0] && !ORDINARY.has(other) && isOneSlip(word, other)
}

/** Everyday words one slip from a word of the list; every letter about a stranger named Violet would raise an alarm. */
const ORDINARY = new Set(
  [
    'amuse amused violet strange stranger rapid raced rated raged starting staring stacked staked stalled stacking',
    'staking stalling cooked cooking along looked licked hunting cheat chess table tables heading healing dancer',
    'waited wasted butter shared trail',
  ].flatMap((words) => words.split(' ')),
)

const ENDING = /^(?:e?s|e?d|ing|ings|e?r|e?rs)$/

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
