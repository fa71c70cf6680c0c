import type { ContentFile } from '../../framework/content-file.ts'

export type Part = {
  file: ContentFile
  title: string
  /** What somebody finds in it, in a sentence. */
  about: string
  /** The sections of the Framework's summary that it rests on. */
  sections: readonly string[]
}

/** The ten parts in the order in which a career meets them. */
export const PARTS: readonly Part[] = [
  {
    file: 'recruitment',
    title: 'Recruiting and ways into the role',
    about: 'A job description and person specification to tailor, who may employ, pay and funding, and ways in.',
    sections: ['4', '10'],
  },
  {
    file: 'induction',
    title: 'Induction and taking referrals',
    about: 'What happens from before the first day to month three, and what has to be in place before referrals.',
    sections: ['5'],
  },
  {
    file: 'training',
    title: 'Training and protected time',
    about: 'What is learnt before referrals, what is kept in date, what may follow, and the time for it.',
    sections: ['5', '9'],
  },
  {
    file: 'supervision',
    title: 'Supervision and support',
    about: 'Who owes a link worker which support, how often, and what happens when it is not given.',
    sections: ['6', '9'],
  },
  {
    file: 'caseload',
    title: 'Caseload, referrals and outcomes',
    about: 'How many people are safe, who may refer, what people need, what a contact is, and what to measure.',
    sections: ['3', '4', '7'],
  },
  {
    file: 'mdt',
    title: 'Working in the team',
    about: 'The three personalised care roles, team meetings, and access to each practice’s records.',
    sections: ['7'],
  },
  {
    file: 'competencies',
    title: 'Competencies',
    about: 'What every link worker is able to do, the signs of it, the levels, and the evidence.',
    sections: ['8'],
  },
  {
    file: 'careers',
    title: 'Careers',
    about: 'Where the role may lead: sideways, upward, onward, or deeper where you are.',
    sections: ['9', '11'],
  },
  {
    file: 'maturity',
    title: 'Maturity framework',
    about: 'Themes, stages and figures by which leaders judge their own area and agree what to improve.',
    sections: ['maturity'],
  },
  {
    file: 'resources',
    title: 'Resource library',
    about: 'Documents, courses and places to ask, by section and by who they are for.',
    sections: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'maturity', 'evidence'],
  },
]

export const partOf = (file: string): Part | undefined => PARTS.find((part) => part.file === file)
