import type { Risk, Soon } from './advice.rules.ts'

/** What workers ask and clinicians answer, as they write it: naming nobody. `of`: which worker of a network. */
export type DemoQuestion = {
  of: number
  whom: 'gp' | 'clinical'
  risk: Risk
  soon: Soon
  daysAgo: number
  at: string
  words: string
  owed?: boolean
  /** About a way of working, not about somebody. */
  ofNobody?: boolean
  answered?: {
    after: number
    how: 'signed-in' | 'link'
    words: string
    speak?: boolean
    action?: string
    done?: string
  }
}

export const ASKED: readonly DemoQuestion[] = [
  {
    of: 0,
    whom: 'gp',
    risk: 'medicines',
    soon: 'today',
    daysAgo: 0,
    at: '09:10',
    words:
      'Three boxes of the same tablets in the kitchen, from two pharmacies. They say they take them when they remember. Is it safe to wait for the review in ten days?',
  },
  {
    of: 0,
    whom: 'clinical',
    risk: 'home-visit',
    soon: 'week',
    daysAgo: 6,
    at: '11:40',
    words: 'A large dog, and a son who shouts when I ring. May I go on visiting at home, or do we meet elsewhere?',
    answered: {
      after: 1,
      how: 'link',
      words:
        'Not alone at home for now. Meet at the practice or by phone. If they cannot come, go in twos and let reception know when you are back.',
      speak: true,
      action: 'Agree a place to meet that is not the home',
    },
  },
  {
    of: 0,
    whom: 'gp',
    risk: 'mental-health',
    soon: 'today',
    daysAgo: 24,
    at: '10:05',
    words:
      'Has stopped opening the curtains and the post since the anniversary. Eats. Says no to thoughts of ending their life. Is a call next week enough?',
    answered: {
      after: 0,
      how: 'signed-in',
      words:
        'I will ring today and offer an appointment tomorrow. Please ring again on Friday, and ask the question about suicide again, in so many words.',
      done: 'Rang on Friday and asked. No thoughts of suicide. The appointment was kept, and the curtains were open.',
    },
  },
  {
    of: 1,
    whom: 'clinical',
    risk: 'substances',
    soon: 'week',
    daysAgo: 2,
    at: '15:20',
    words:
      'Wants to stop drinking from one day to the next, before a course begins. Is that safe without the practice knowing?',
  },
  {
    of: 2,
    whom: 'gp',
    risk: 'physical-health',
    soon: 'today',
    daysAgo: 3,
    at: '09:30',
    words: 'Two falls in a week, none reported. They do not want me to tell anybody. What may I do?',
    owed: true,
  },
]
