import type { RoleId } from './roles.rules.ts'

/** Invented people: their names lie in the vault alone. */
export const PEOPLE: readonly (readonly [string, string])[] = [
  ['Margaret', 'Ashdown'],
  ['Winston', 'Clarke'],
  ['Shirin', 'Rahimi'],
  ['Derek', 'Holroyd'],
  ['Bernadette', 'Quinn'],
  ['Tomasz', 'Zielinski'],
  ['Ivy', 'Marsden'],
  ['Rafiq', 'Miah'],
  ['Doreen', 'Tattersall'],
  ['Samuel', 'Adjei'],
  ['Pauline', 'Greaves'],
  ['Harjit', 'Dhillon'],
]

/** What one role writes to another: by the parts of the matrix, naming nobody. */
export const SENT: Readonly<Record<`${RoleId}-${RoleId}`, readonly string[] | undefined>> = {
  'splw-hwbc': [
    'Walk to the shop and back without stopping, and sleep through the night',
    '5 of 10, after two good weeks',
    'A walking group, once: too fast. A leaflet about sleep, read and kept',
  ],
  'splw-cc': [
    'Heart clinic, diabetes nurse, memory service and a daughter who drives',
    'Two letters with the same day for different clinics, and a review that was missed',
    'A plan from the spring, on the practice record',
  ],
  'hwbc-splw': [
    'Evenings alone since the move; eats badly when nobody is there',
    'Dominoes, gardening, used to bake for a whole street',
    'Hears little on the left side, and does not go out after dark',
  ],
  'hwbc-cc': [
    'Fewer hypos, and a week of meals planned',
    'Diabetes nurse, eye clinic and podiatry, none of which know of each other',
  ],
  'cc-splw': [
    'Frailty review done; the carer’s assessment is asked for',
    'To get to the allotment again, and to be somebody’s neighbour',
    'Falls outdoors; takes a stick and forgets it',
  ],
  'cc-hwbc': ['COPD and low mood; wants to manage the stairs; has begun to count steps'],
  'splw-splw': undefined,
  'hwbc-hwbc': undefined,
  'cc-cc': undefined,
}

export const QUESTION = 'Is there a plan on the record already, and does the daughter know that you ask?'
export const BACK = [
  'What is asked for is housing first. A coach would begin once that is settled',
  'No services need joining up yet: one clinic, and it works. The advice team at the council may be nearer',
] as const
export const ENDED = 'Six sessions. The plan for the week is theirs, and it holds'
export const STEPS = [
  'Look at the plan together',
  'Ring about the group',
  'Meet at the surgery',
  'Ask how the week went',
] as const
