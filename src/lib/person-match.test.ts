import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameGiven } from './given-names.ts'
import { matchKeys, type PersonDetails } from './match-keys.ts'
import { compare } from './person-match.ts'
import { VARIANTS } from './person-variants.fixture.ts'
import { plainName, surnameParts } from './plain-name.ts'
import { soundsOf } from './surname-sound.ts'

/** Whether looking up by equal keys finds the record, and the comparison then shows it. */
function isFound(was: PersonDetails, typed: PersonDetails): boolean {
  const stored = new Set(matchKeys(was).map(({ kind, value }) => `${kind} ${value}`))
  return (
    matchKeys(typed).some(({ kind, value }) => stored.has(`${kind} ${value}`)) &&
    compare(was, typed).strength !== 'none'
  )
}

test('fifty planted variants are found, and the known misses are named', () => {
  const missed = VARIANTS.filter(({ was, typed }) => !isFound(was, typed)).map(({ what }) => what)
  assert.equal(VARIANTS.length, 54)
  assert.deepEqual(missed, [
    'a pet name and a married name',
    'a Chinese name in two romanisations',
    'day and month exchanged and the year wrong, in another place',
    'the name alone',
  ])
})

const kath: PersonDetails = {
  firstName: 'Katherine',
  lastName: 'Smith',
  birthDate: '1950-03-04',
  nhsNumber: '9990000018',
  phones: ['07700 900123'],
  postcode: 'BS1 4DJ',
}

const STRENGTHS: [string, PersonDetails, string][] = [
  ['the NHS number alone', { nhsNumber: '999 000 0018' }, 'nhs-number'],
  [
    'name, birth date and phone',
    { ...kath, nhsNumber: '', postcode: '', firstName: 'Kath' },
    'name-birth-and-one-more',
  ],
  [
    'name, birth date and postcode',
    { ...kath, nhsNumber: '', phones: [], lastName: 'Smyth' },
    'name-birth-and-one-more',
  ],
  ['name and birth date', { firstName: 'Kath', lastName: 'Smith', birthDate: '1950-03-04' }, 'possible'],
  ['name, phone and a slip in the birth date', { ...kath, nhsNumber: '', birthDate: '1950-04-03' }, 'possible'],
  ['all but the NHS number', { ...kath, nhsNumber: '9990000026' }, 'possible'],
  ['birth date and postcode', { birthDate: '1950-03-04', postcode: 'BS1 4DJ' }, 'possible'],
  ['name and postcode', { firstName: 'Kath', lastName: 'Smith', postcode: 'BS1 4DJ' }, 'possible'],
  ['a daughter at the same door', { ...kath, nhsNumber: '', firstName: 'Joan', birthDate: '1980-07-09' }, 'none'],
  ['another NHS number at the same door', { ...kath, nhsNumber: '9990000026', firstName: 'Omar' }, 'none'],
  ['a name alone', { firstName: 'Katherine', lastName: 'Smith' }, 'none'],
  ['nothing', {}, 'none'],
]

for (const [what, other, strength] of STRENGTHS)
  test(`what agrees is ${what}: ${strength}, whichever is looked at first`, () => {
    assert.equal(compare(kath, other).strength, strength)
    assert.equal(compare(other, kath).strength, strength)
  })

test('the human who decides is shown what agrees and what differs', () => {
  const other = {
    ...kath,
    nhsNumber: undefined,
    firstName: 'Kath',
    lastName: 'Smyth',
    birthDate: '1950-04-03',
    postcode: 'M1 1AE',
  }
  assert.deepEqual(compare(kath, other), {
    agrees: [
      'First name: Katherine and Kath, forms of one name',
      'Last name: Smith and Smyth, which sound alike',
      'Date of birth: 4 March 1950 and 3 April 1950, day and month exchanged',
      'Phone: 07700 900 123',
    ],
    differs: ['Postcode'],
    strength: 'possible',
  })
})

test('keys are normalised, each is given once, and nothing unreadable makes one', () => {
  const keys = matchKeys({
    ...kath,
    phones: ['07700900123', '+44 7700 900123', 'none'],
    postcode: 'nowhere',
    nhsNumber: '1',
  })
  assert.deepEqual(
    keys.filter(({ kind }) => kind === 'phone'),
    [{ kind: 'phone', value: '+447700900123' }],
  )
  assert.ok(!keys.some(({ kind }) => kind === 'nhs-number' || kind === 'postcode-birth'))
  assert.deepEqual(matchKeys({}), [])
})

test('twins at one door are only possible, and their first names are shown to differ', () => {
  const twin = { ...kath, nhsNumber: undefined, firstName: 'Joan' }
  const { differs, strength } = compare(kath, twin)
  assert.deepEqual([differs, strength], [['First name: Katherine and Joan'], 'possible'])
})

test('names are compared without accents, apostrophes, titles and particles', () => {
  assert.equal(plainName('Mrs. Zoë O’Brien-Łukasz'), 'zoe obrien lukasz')
  assert.deepEqual(surnameParts('van der Berg'), ['vanderberg', 'berg'])
  assert.deepEqual(surnameParts('Smith-Jones'), ['smithjones', 'smith', 'jones'])
})

for (const pairs of [
  'Smith Smyth',
  'Clark Clarke',
  'Stephens Stevens',
  'Thompson Thomson',
  'MacDonald McDonald',
  'Mackay McKay',
  'Choudhury Chowdhury Chaudhry',
  'Hussain Hussein Husain',
  'Rahman Rehman',
  'Qureshi Kureshi',
  'Wright Right',
  'Philips Phillips',
  'Nowak Novak',
  'Kowalski Kowalska',
  'Reid Read',
])
  test(`${pairs} sound alike`, () => {
    const [first = [], ...others] = pairs.split(' ').map(soundsOf)
    for (const sounds of others) assert.ok(sounds.some((sound) => first.includes(sound)))
  })

for (const [one, other] of ['Smith Jones', 'Patel Begum', 'Brown Green', 'Khan Ali', 'Davies Evans'].map((two) =>
  two.split(' '),
))
  test(`${one} and ${other} do not sound alike`, () => {
    const others = soundsOf(other ?? '')
    assert.ok(!soundsOf(one ?? '').some((sound) => others.includes(sound)))
  })

test('forms of a given name are known, and other names are told apart', () => {
  for (const [one, other] of [
    ['Kath', 'Catherine'],
    ['Bill', 'William'],
    ['Mo', 'Muhammad'],
    ['Sam', 'Samantha'],
  ] as const)
    assert.equal(isSameGiven(one, other), true, `${one} ${other}`)
  for (const [one, other] of [
    ['Kath', 'Jane'],
    ['Samuel', 'Samantha'],
    ['Ali', 'Aisha'],
  ] as const)
    assert.equal(isSameGiven(one, other), false, `${one} ${other}`)
})
