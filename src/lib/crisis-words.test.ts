import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crisisWordsIn, DEFAULT_CRISIS_WORDS } from './crisis-words.ts'

for (const [text, phrase] of [
  ['I want to KILL MYSELF.', 'kill myself'],
  ['i want to kill my self', 'kill myself'],
  ['killmyself', 'kill myself'],
  ['she is talking about sucide', 'suicide'],
  ['Suicidal thoughts', 'suicidal'],
  ['thinks of suicde', 'suicide'],
  ['i just want it to end it all', 'end it all'],
  ['took an over-dose last night, overdosed', 'overdose'],
  ['overdoes of pills', 'overdose'],
  ['Self-harm scars', 'self harm'],
  ['she self harms', 'self harm'],
  ['He hits me when he drinks', 'hits me'],
  ['I’m afraid of my partner', 'afraid of my partner'],
  ['I am very afraid of him', 'afraid of him'],
  ['I don’t want to be here any more', 'dont want to be here'],
  ['want to just die', 'want to die'],
  ['he has a knife', 'knife'],
  ['there are guns in the house', 'gun'],
  ['there is a child at risk', 'child at risk'],
  ['emotional abuze', 'abuse'],
  ['we are starving', 'starving'],
] as const)
  test(`"${text}" shows help, because it suggests "${phrase}"`, () => assert.ok(crisisWordsIn(text).includes(phrase)))

for (const text of [
  '',
  'She would like company and a walk on Tuesdays.',
  'He has begun to paint again and wants to live near his son.',
  'Needs help with a form for the council and a bus pass.',
  'Lonely since her sister moved. Likes gardening and singing.',
  'Violet is starting a group in stable housing, and some strange talk amused her.',
  'Please help me fill in a form about my stroke in 2019.',
])
  test(`"${text}" shows no alarm`, () => assert.deepEqual(crisisWordsIn(text), []))

test('a service can keep a list of its own', () => {
  assert.deepEqual(crisisWordsIn('The river again', ['The river', '...', '']), ['The river'])
  assert.deepEqual(crisisWordsIn('suicide', []), [])
})

test('every phrase of the list finds itself', () => {
  for (const phrase of DEFAULT_CRISIS_WORDS)
    assert.ok(crisisWordsIn(`She said: ${phrase.toUpperCase()}!`).includes(phrase))
})

test('the words of the list are each there once', () =>
  assert.equal(new Set(DEFAULT_CRISIS_WORDS).size, DEFAULT_CRISIS_WORDS.length))
