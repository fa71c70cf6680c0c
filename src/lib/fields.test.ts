import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import * as fields from './fields.ts'

const today = () => '2026-11-22'
const ASK = 'Enter it'

const date = fields.dateField(ASK, { today })
const past = fields.dateField(ASK, { today, notAfter: 'today', notBefore: '2026-01-05' })
const coming = fields.dateField(ASK, { today, notBefore: 'today', notAfter: '2027-01-01' })
const born = fields.birthDateField(ASK, { today })
const text = fields.textField({ max: 5, name: 'Notes' })
const choices = fields.choicesField(['a', 'b', 'c'], ASK, { atLeast: 1 })

const READ: [z.ZodType, unknown, unknown][] = [
  [date, '2 Feb 26', '2026-02-02'],
  [date, 'yesterday', '2026-11-21'],
  [past, 'today', '2026-11-22'],
  [born, '4/3/52', '1952-03-04'],
  [fields.minutesField(ASK), '1h30', 90],
  [fields.minutesField(ASK), 45, 45],
  [fields.hoursField(ASK), '37.5', 37.5],
  [fields.hoursField(ASK), '1:30', 1.5],
  [fields.hoursField(ASK), 6, 6],
  [fields.wholeNumberField(ASK), ' 1,200 ', 1200],
  [fields.wholeNumberField(ASK, { min: 0 }), 0, 0],
  [fields.decimalField(ASK), '.6', 0.6],
  [fields.decimalField(ASK), 0.29, 0.29],
  [fields.moneyField(ASK), '£1.2k', 120_000],
  [fields.moneyField(ASK), 12.5, 1250],
  [fields.personNameField(ASK), '  Seán   O’Brien-Ní Dhomhnaill ', 'Seán O’Brien-Ní Dhomhnaill'],
  [fields.personNameField(ASK), 'van der Berg', 'van der Berg'],
  [fields.personNameField(ASK), 'محمد', 'محمد'],
  [fields.personNameField(ASK), '王小明', '王小明'],
  [fields.emailField(ASK), ' Sam.Jones+x@NHS.net ', 'sam.jones+x@nhs.net'],
  [fields.postcodeField(ASK), 'bs14dj', 'BS1 4DJ'],
  [fields.nhsNumberField(ASK), '999 000 0018', '9990000018'],
  [fields.odsCodeField(ASK), 'a81001', 'A81001'],
  [text, ' a\r\nb\0 ', 'a\nb'],
  [text, undefined, ''],
  [fields.choiceField(['a', 'b'], ASK), 'b', 'b'],
  [choices, 'c', ['c']],
  [choices, ['c', 'a', 'c'], ['a', 'c']],
  [fields.choicesField(['a'], ASK), undefined, []],
  [fields.yesNoField(ASK), 'no', false],
  [fields.yesNoField(ASK), 'on', true],
  [fields.yesNoField(ASK), false, false],
  [fields.idField(), '0198C0DE-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000001'],
  [fields.versionField(), '3', 3],
  [fields.optional(date), '', undefined],
  [fields.optional(date), ' ', undefined],
  [fields.optional(date), null, undefined],
  [fields.optional(date), undefined, undefined],
  [fields.optional(date), '2/2/26', '2026-02-02'],
  [fields.optional(fields.nhsNumberField(ASK)), '', undefined],
]

for (const [field, typed, expected] of READ)
  test(`${JSON.stringify(typed)} is read as ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(field.parse(typed), expected))

const GONE = 'Open the page again: what it was made from is not known'
const WRONG: [z.ZodType, unknown, string][] = [
  [date, 'soon', ASK],
  [past, '23/11/2026', 'The date must be today or in the past'],
  [past, '1/1/2026', 'The date must be 5 January 2026 or later'],
  [coming, 'yesterday', 'The date must be today or in the future'],
  [coming, '2/1/2027', 'The date must be 1 January 2027 or earlier'],
  [born, '23 Nov 2026', 'The date of birth must be in the past'],
  [born, '1/1/1850', 'Check the year of birth: it must be 1900 or later'],
  [fields.minutesField(ASK), '0', ASK],
  [fields.minutesField(ASK), '25 hours', 'Check the time: it must be 1440 minutes or less'],
  [fields.hoursField(ASK), '200', 'Check the hours: they must be 168 or fewer'],
  [fields.wholeNumberField(ASK), '1.5', ASK],
  [fields.wholeNumberField(ASK, { min: 1, max: 10 }), '11', 'Enter it, between 1 and 10'],
  [fields.wholeNumberField(ASK, { min: 1 }), '0', 'Enter it, 1 or more'],
  [fields.decimalField(ASK, { max: 1 }), '1.2', 'Enter it, 1 or less'],
  [fields.decimalField(ASK), '1.234', 'Enter it, with no more than 2 decimal places'],
  [fields.moneyField(ASK), '-5', 'Enter it, £0 or more'],
  [fields.personNameField(ASK), '--', ASK],
  [fields.personNameField(ASK), 'Sam2', 'Check the name: it has a figure in it'],
  [fields.personNameField(ASK), 'Sam <b>', 'Use letters, spaces, hyphens and apostrophes in the name'],
  [fields.phoneField(ASK), '07700', 'Check the phone number: it has too few figures. UK numbers have 11 figures'],
  [fields.emailField(ASK), 'sam@nhs', 'Enter an e-mail address in the correct format, like name@example.com'],
  [fields.emailField(ASK), 'sam jones@nhs.net', 'Enter an e-mail address without spaces'],
  [fields.postcodeField(ASK), 'BS1', 'Enter a full postcode, like BS1 4DJ'],
  [fields.nhsNumberField(ASK), '9990000019', 'Check the NHS number: one of its figures is wrong'],
  [fields.nhsNumberField(ASK), '999', 'Enter an NHS number of 10 figures, like 999 000 0018'],
  [text, 'abcdef', 'Notes must be 5 characters or fewer'],
  [fields.textField({ max: 5, ask: ASK }), ' \r\n', ASK],
  [fields.choiceField(['a'], ASK), 'z', ASK],
  [choices, 'z', ASK],
  [choices, [], ASK],
  [fields.yesNoField(ASK), 'maybe', ASK],
  [fields.idField(), '1', 'Open the page again: what it was made for is not known'],
  [fields.versionField(), '0', GONE],
  [fields.optional(date), 'soon', ASK],
]

for (const [field, typed, says] of WRONG)
  test(`${JSON.stringify(typed)} is refused in words: ${says}`, () => {
    const refused = field.safeParse(typed).error
    assert.deepEqual(
      refused?.issues.map(({ message }) => message),
      [says],
    )
  })

const ASKED = {
  date: fields.dateField(ASK),
  born: fields.birthDateField(ASK),
  minutes: fields.minutesField(ASK),
  hours: fields.hoursField(ASK),
  whole: fields.wholeNumberField(ASK),
  decimal: fields.decimalField(ASK),
  money: fields.moneyField(ASK),
  name: fields.personNameField(ASK),
  phone: fields.phoneField(ASK),
  email: fields.emailField(ASK),
  postcode: fields.postcodeField(ASK),
  nhsNumber: fields.nhsNumberField(ASK),
  odsCode: fields.odsCodeField(ASK),
  text: fields.textField({ max: 10, ask: ASK }),
  choice: fields.choiceField(['a'], ASK),
  choices: fields.choicesField(['a'], ASK, { atLeast: 1 }),
  yesNo: fields.yesNoField(ASK),
  id: fields.idField(ASK),
}

for (const [name, field] of Object.entries(ASKED))
  test(`${name} is asked for when it is left out, left blank or of another kind`, () => {
    for (const typed of [undefined, '', '  ', null, {}, [{}]]) {
      const messages = field.safeParse(typed).error?.issues.map(({ message }) => message)
      assert.deepEqual(messages, [ASK], JSON.stringify(typed))
    }
  })

test('a phone number is kept as it is dialled, matched and shown', () =>
  assert.deepEqual(fields.phoneField(ASK).parse('+44 7700 900123'), {
    e164: '+447700900123',
    national: '07700900123',
    shown: '07700 900 123',
    mobile: true,
  }))

test('every field can be described to those who use the API, and an optional one is not required', () => {
  const schema = z.toJSONSchema(z.object({ ...ASKED, later: fields.optional(ASKED.date) }), { io: 'input' })
  assert.deepEqual(Object.keys(schema.properties ?? {}), [...Object.keys(ASKED), 'later'])
  assert.equal(schema.required?.includes('later'), false)
  assert.equal(schema.required?.includes('date'), true)
})

test('an optional field may be left out of the type as well', () => {
  const Form = z.object({ on: fields.optional(ASKED.date) })
  const form: z.infer<typeof Form> = {}
  assert.deepEqual(Form.parse({}), form)
})
