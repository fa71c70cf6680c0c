import type { PersonDetails } from './match-keys.ts'

/** Somebody as first recorded, and what differs when they are met again. */
export type Variant = { what: string; was: PersonDetails; typed: PersonDetails }

const base: PersonDetails = {
  firstName: 'Katherine',
  lastName: 'Smith',
  birthDate: '1950-03-04',
  phones: ['07700 900123'],
  postcode: 'BS1 4DJ',
}

/** The birth date is all that the second record has beside the name, unless the variant says otherwise. */
const renamed = (first: string, last: string, nowFirst: string, nowLast: string, what?: string): Variant => ({
  what: what ?? `${first} ${last} as ${nowFirst} ${nowLast}`,
  was: { ...base, firstName: first, lastName: last },
  typed: { firstName: nowFirst, lastName: nowLast, birthDate: base.birthDate },
})

const changed = (what: string, typed: PersonDetails, was: PersonDetails = {}): Variant => ({
  what,
  was: { ...base, ...was },
  typed: { firstName: base.firstName, lastName: base.lastName, ...typed },
})

export const VARIANTS: Variant[] = [
  renamed('Katherine', 'Smith', 'Kath', 'Smith'),
  renamed('Kathryn', 'Smith', 'Catherine', 'Smyth'),
  renamed('William', 'Clark', 'Bill', 'Clarke'),
  renamed('Mohammed', 'Hussain', 'Mo', 'Hussein'),
  renamed('Muhammad', 'Choudhury', 'Mohamed', 'Chowdhury'),
  renamed('Elizabeth', 'Thompson', 'Liz', 'Thomson'),
  renamed('Margaret', 'Stephens', 'Peggy', 'Stevens'),
  renamed('Siobhan', "O'Brien", 'Shevaun', 'OBrien'),
  renamed('Seán', 'Ó Néill', 'Sean', "O'Neill"),
  renamed('Sean', "O'Neill", 'Shaun', 'Neill'),
  renamed('John', 'MacDonald', 'Jon', 'McDonald'),
  renamed('Ewan', 'McIntyre', 'Euan', 'Mac Intyre'),
  renamed('Anne', 'Smith-Jones', 'Ann', 'Smith'),
  renamed('Anne', 'Smith-Jones', 'Ann', 'Jones'),
  renamed('Anne', 'Smith-Jones', 'Anne', 'Smith Jones'),
  renamed('Małgorzata', 'Wiśniewska', 'Gosia', 'Wisniewska'),
  renamed('Paweł', 'Nowak', 'Pavel', 'Novak'),
  renamed('Tomasz', 'Kowalski', 'Tom', 'Kowalsky'),
  renamed('Agnieszka', 'Wójcik', 'Aga', 'Wojcik'),
  renamed('Aisha', 'Khan', 'Ayesha', 'Kahn'),
  renamed('Fatima', 'Begum', 'Fathima', 'Begom'),
  renamed('Ahmed', 'Sheikh', 'Ahmad', 'Shaikh'),
  renamed('Harjit', 'Gill', 'Harjeet', 'Ghill'),
  renamed('Yusuf', 'Iqbal', 'Yousef', 'Ikbal'),
  renamed('Folasade', 'Adeyemi', 'Sade', 'Adeyemi'),
  renamed('Fadumo', 'Warsame', 'Fatuma', 'Warsama'),
  renamed('Robert', 'Phillips', 'Bob', 'Philips'),
  renamed('Deborah', 'Read', 'Debbie', 'Reid'),
  renamed('Susan', 'Knight', 'Sue', 'Night'),
  renamed('Zoë', 'Leigh', 'Zoe', 'Lee'),
  renamed('Chris', 'Pearce', 'Christopher', 'Pierce'),
  renamed('José', 'García', 'Joseph', 'Garcia'),
  renamed('Katherine', 'Smith', 'Mrs Katherine', 'Smith', 'a title before the name'),
  renamed('Katherine', 'Smith', 'KATHERINE ', ' SMITH', 'capitals and spaces'),
  renamed('Katherine', 'Smith', 'Smith', 'Katherine', 'first and last name exchanged'),
  renamed('Katherine', 'Smith', 'K', 'Smith', 'an initial'),
  renamed('Katherine', 'Smith', 'Katherien', 'Smith', 'two letters of the first name exchanged'),
  changed('day and month exchanged', { birthDate: '1950-04-03' }),
  changed('day wrong by one figure', { birthDate: '1950-03-14' }),
  changed('month wrong by one figure', { birthDate: '1950-08-04' }),
  changed('year wrong by one figure', { birthDate: '1960-03-04' }),
  changed('Kath, and the year wrong', { firstName: 'Kath', birthDate: '1951-03-04' }),
  changed('no birth date, +44 for 0', { phones: ['+44 7700 900123'] }),
  changed('no birth date, 0044 for 0', { phones: ['0044 7700 900 123'] }),
  changed('no birth date, the second of two phones', { phones: ['0161 496 0000', '07700900123'] }),
  changed('no birth date, the postcode without its space', { postcode: 'bs14dj' }),
  changed('married name and the same postcode', { lastName: 'Green', birthDate: '1950-03-04', postcode: 'BS1 4DJ' }),
  changed('married name and nothing else', { lastName: 'Green', birthDate: '1950-03-04' }),
  changed(
    'a wrong birth date, with the NHS number',
    { birthDate: '1971-09-30', nhsNumber: '999 000 0018' },
    { nhsNumber: '9990000018' },
  ),
  changed(
    'another name altogether, with the NHS number',
    { firstName: 'Bo', lastName: 'Li', nhsNumber: '999-000-0018' },
    { nhsNumber: '9990000018' },
  ),
  // Beyond what keys can find; named in the test, so that whoever mends one sees it.
  renamed('Katherine', 'Smith', 'Buffy', 'Green', 'a pet name and a married name'),
  renamed('Xiaoming', 'Wang', 'Ming', 'Ouang', 'a Chinese name in two romanisations'),
  changed('day and month exchanged and the year wrong, in another place', { birthDate: '1951-04-03' }),
  changed('the name alone', {}),
]
