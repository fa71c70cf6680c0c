/** What every public page and every automatic reply begins with (safety rule H1). */
export const NOT_FOR_EMERGENCIES = 'This is not for emergencies, and nobody reads it out of hours.'

export const EMERGENCY_NUMBERS = [
  { when: 'In danger now?', call: 'Ring 999', tel: '999' },
  { when: 'In a crisis?', call: 'Ring NHS 111 and press option 2', tel: '111' },
  { when: 'Need to talk, day or night?', call: 'Ring Samaritans on 116 123', tel: '116123' },
] as const
