/** What was said in supervision sessions of the demonstration: nobody by name, and no case whose number another service has. */
type Said = {
  shared: string
  themes: string[]
  /** Ids of the framework's competencies, where they came to any. */
  competencies?: string[]
  actions: { text: string; by: 'worker' | 'supervisor' }[]
}

export const SAID: Readonly<Record<string, readonly Said[]>> = {
  'gp-supervision': [
    {
      shared:
        'We went through the three longest open cases. The first is ready to end: the group has taken over. The second needs a medication review before anything else will move.\n\nReferrals from the branch surgery still come without a reason for referral.',
      themes: ['caseload', 'endings', 'inappropriate-referrals'],
      actions: [
        { text: 'Book the medication review that we spoke of with the pharmacist', by: 'supervisor' },
        { text: 'Plan the ending of the longest open case and tell the referrer', by: 'worker' },
      ],
    },
    {
      shared:
        'A worry about money kept from somebody by a relative. We agreed this is for the safeguarding lead today, and went through who to ring. Role: two practices ask for form filling; I will raise it at the partners’ meeting.',
      themes: ['safeguarding', 'boundaries', 'team-integration'],
      competencies: ['SP1', 'SP2', 'SP4'],
      actions: [{ text: 'Raise what link workers do, and do not do, at the partners’ meeting', by: 'supervisor' }],
    },
    {
      shared:
        'Quiet month. Looked at who is referred: few people under 40 and almost nobody from the new estate. We will offer a slot at the community centre.',
      themes: ['inequality', 'community-gaps', 'development'],
      competencies: ['EC3', 'CD3'],
      actions: [{ text: 'Ask the community centre about a room on Wednesdays', by: 'worker' }],
    },
  ],
  'clinical-supervision': [
    {
      shared:
        'Stayed with one case for most of the hour: what it is like when nothing changes. Noticed the pull to do more. What helped was naming what is not ours to mend.',
      themes: ['boundaries', 'wellbeing', 'complexity'],
      competencies: ['SP6'],
      actions: [{ text: 'Leave ten minutes free after each of those visits', by: 'worker' }],
    },
    {
      shared:
        'Risk: thoughts of not being here, heard on the telephone. Went through what was asked, what was done the same day, and what to listen for next time. It was handled well.',
      themes: ['risk', 'safeguarding', 'wellbeing'],
      competencies: ['SP2', 'SP6'],
      actions: [
        { text: 'Send the one-page guide on asking about suicide', by: 'supervisor' },
        { text: 'Ring again as agreed and write down what was said', by: 'worker' },
      ],
    },
    {
      shared:
        'Two endings this month, one glad and one not. Thought about what a good ending looks like when somebody would rather stay. Pride in the walking group.',
      themes: ['endings', 'development'],
      competencies: ['ES5', 'SP6'],
      actions: [],
    },
  ],
  'line-management': [
    {
      shared:
        'Diary: learning time has been eaten by visits three weeks running. We blocked Thursday mornings until the end of the quarter. Leave is booked for half-term.',
      themes: ['caseload', 'wellbeing'],
      competencies: ['SP5'],
      actions: [
        { text: 'Block Thursday mornings in the shared diary', by: 'supervisor' },
        { text: 'Finish the safeguarding refresher', by: 'worker' },
      ],
    },
    {
      shared: 'Waiting list is down to four. Went through training in date. Talked about shadowing the housing team.',
      themes: ['caseload', 'development', 'data'],
      actions: [{ text: 'Ask the housing team about a shadowing day', by: 'supervisor' }],
    },
  ],
}

export const PRIVATE: Readonly<Record<'worker' | 'supervisor', readonly string[]>> = {
  worker: [
    'I said it was fine. It is not quite fine. Say so next time.',
    'Relieved that somebody else also finds it heavy.',
    'Ask whether I may swap the Friday clinic.',
  ],
  supervisor: [
    'Tired today. Leave more room at the start for how the week was.',
    'I talked too much in the first half.',
    'Good judgement about risk: tell them so.',
  ],
}

export const BROUGHT: readonly string[] = [
  'How to say no when a practice asks for form filling',
  'One case where I am not sure that I am helping',
  'Whether the Friday clinic could move',
  'I would like to learn motivational interviewing',
]
