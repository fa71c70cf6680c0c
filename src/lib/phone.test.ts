import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPhone } from './phone.ts'

/** Numbers are from the ranges that Ofcom keeps for drama. */
for (const typed of [
  '07700 900 123',
  '07700900123',
  '+44 7700 900123',
  '+44 (0)7700 900123',
  '+4407700900123',
  '0044 7700 900 123',
  '44 7700 900123',
  '7700 900123',
  '(07700) 900-123',
  '07700.900.123',
  'tel:+447700900123',
  '07700–900–123',
])
  test(`"${typed}" is the mobile 07700 900 123`, () =>
    assert.deepEqual(readPhone(typed), {
      ok: true,
      phone: { e164: '+447700900123', national: '07700900123', shown: '07700 900 123', mobile: true },
    }))

for (const [typed, shown, mobile] of [
  ['(0161) 496 0000', '0161 496 0000', false],
  ['0113 496 0000', '0113 496 0000', false],
  ['02079460000', '020 7946 0000', false],
  ['01632960001', '01632 960 001', false],
  ['0120496000', '01204 960 00', false],
  ['0300 123 4567', '0300 123 4567', false],
  ['0800 496 000', '0800 496 000', false],
  ['07624 496000', '07624 496 000', true],
  ['07012345678', '07012 345 678', false],
  ['+353 85 123 4567', '+353851234567', false],
] as const)
  test(`"${typed}" is shown as ${shown}${mobile ? ', and takes text messages' : ''}`, () => {
    const read = readPhone(typed)
    assert.equal(read.ok && read.phone.shown, shown)
    assert.equal(read.ok && read.phone.mobile, mobile)
  })

for (const [typed, says] of [
  ['', 'Enter the whole phone number, with its area code, like 0161 496 0000'],
  ['496 0000', 'Enter the whole phone number, with its area code, like 0161 496 0000'],
  ['call me', 'Enter a phone number in figures, like 07700 900 123'],
  ['0161 496 0000 ext 12', 'Enter the phone number without an extension'],
  ['07700 900 12', 'Check the phone number: it has too few figures. UK numbers have 11 figures'],
  ['07700 900 1234', 'Check the phone number: it has too many figures. UK numbers have 11 figures'],
  ['06123 456789', 'Check the phone number: no UK number begins like that'],
  ['+12', 'Check the phone number: it is not one that can be dialled abroad'],
] as const)
  test(`"${typed}" is refused in words: ${says}`, () => assert.deepEqual(readPhone(typed), { ok: false, says }))

test('a number as shown is read as the same number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0[1237]\d{9}$/), (typed) => {
      const once = readPhone(typed)
      assert.equal(once.ok, true)
      if (once.ok) assert.deepEqual(readPhone(once.phone.shown), once)
      if (once.ok) assert.deepEqual(readPhone(once.phone.e164), once)
    }),
  )
})
