import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findIdentity } from './de-identify.ts'

const found = (text: string) => findIdentity(text).map(({ kind, text: part }) => `${kind}: ${part}`)

for (const [text, ...expected] of [
  ['Her NHS number is 999 000 0018.', 'nhs-number: 999 000 0018'],
  ['NHS no 9990000018', 'nhs-number: 9990000018'],
  ['Ring 07700 900123 after six', 'phone: 07700 900123'],
  ['Ring +44 (0)7700 900123', 'phone: +44 (0)7700 900123'],
  ['Ring (0161) 496 0000', 'phone: (0161) 496 0000'],
  ['Write to kath.smith@example.com', 'email: kath.smith@example.com'],
  ['Lives at 4 High Street, BS1 4DJ', 'postcode: BS1 4DJ'],
  ['lives near bs14dj', 'postcode: bs14dj'],
  ['DOB 4/3/50', 'birth-date: 4/3/50'],
  ['born on 4th March 2015', 'birth-date: 4th March 2015'],
  ['He moved here, 04/03/1950, alone', 'birth-date: 04/03/1950'],
  ['I met Mrs Okonkwo-Bell today', 'name: Mrs Okonkwo-Bell'],
  ['Asked Dr. Patel to ring', 'name: Dr. Patel'],
  ['Talked with Kath Smith about food', 'name: Kath Smith'],
  ['Kath was low', 'name: Kath'],
  ["I went to Muhammad's flat", "name: Muhammad's"],
  ['Yesterday Seán O’Neill rang', 'name: Seán O’Neill'],
  ['Today I saw Will at the allotment', 'name: Will'],
  ['Grace Adeyemi rang', 'name: Grace Adeyemi'],
  ['Kath rang. Her brother Bob did not', 'name: Kath', 'name: Bob'],
] as const)
  test(`"${text}" is found to hold ${expected.join(' and ')}`, () => assert.deepEqual(found(text), expected))

for (const text of [
  '',
  'We walked to the garden on 2 February 2026 and sat for 45 minutes.',
  'Will she come? Hope so. May was hard. Mark the date.',
  'In May and June the group met on Mondays.',
  'She went from 12 to 18 on the scale; case 2026-00481.',
  'Order 1234567890 came to £1,234.50.',
  'Citizens Advice and Age UK in Bristol',
  'The PCN owes a session',
])
  test(`"${text}" is found to name nobody`, () => assert.deepEqual(found(text), []))

test('a finding says where it is and what it looks like, in words for a warning', () =>
  assert.deepEqual(findIdentity('Ring 07700 900123'), [
    { start: 5, end: 17, kind: 'phone', text: '07700 900123', says: 'This looks like a phone number' },
  ]))

test('findings never overlap, and each is where it says', () => {
  const piece = fc.constantFrom(
    '999 000 0018 ',
    'Mrs Kath Smith',
    ' 07700 900123',
    'DOB 4/3/1950',
    ' BS1 4DJ',
    '. ',
    'a@b.org',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, text: part } of findIdentity(text)) {
        assert.ok(start >= last)
        assert.equal(text.slice(start, end), part)
        last = end
      }
    }),
  )
})
