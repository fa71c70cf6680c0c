/**
 * What people type, in every shape in which they write it, to what the rules read. Each field says in words what is
 * wrong; the `ask` given to it is said when nothing, or nothing readable, was typed. The same schema reads a form and
 * JSON.
 */
export { optional } from './fields/field.ts'
export { notAPersonField } from './fields/not-a-person.ts'
export { decimalField, idField, moneyField, versionField, wholeNumberField } from './fields/number.ts'
export {
  emailField,
  nhsNumberField,
  odsCodeField,
  personNameField,
  phoneField,
  postcodeField,
} from './fields/person.ts'
export { choiceField, choicesField, textField, yesNoField } from './fields/text.ts'
export { birthDateField, dateField, hoursField, minutesField, timeField } from './fields/time.ts'
