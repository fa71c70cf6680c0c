import type { Framework } from '../../framework/framework.ts'

export type RoleExplained = { inShort: string; parts: { title: string; lines: readonly string[] }[] }

/** The role on one page, from the content itself, so that a corrected figure is corrected here too. */
export function roleExplained({ mdt, caseload, byId }: Framework): RoleExplained {
  const role = mdt.personalisedCareRoles.find(({ id }) => id === 'splw')
  const contacts = caseload.norms.find(({ id }) => id === 'norm.contacts')
  const months = caseload.norms.find(({ id }) => id === 'norm.duration')
  const people = caseload.norms.find(({ id }) => id === 'norm.annual-max')
  const named = (...ids: string[]) => ids.map((id) => byId.supervisionRules[id]?.title ?? id)
  return {
    inShort:
      'A link worker has time to ask what matters to you, and helps you find people, groups and services nearby that make life better.',
    parts: [
      { title: 'Who it is for', lines: (role?.typicalPeople ?? []).map(capital) },
      { title: 'What happens', lines: (role?.coreTools ?? []).map(capital) },
      {
        title: 'How long',
        lines: [
          `${contacts?.low} to ${contacts?.high} contacts on average, over about ${months?.value} months. More or less when somebody needs it`,
          `At most ${people?.low} to ${people?.high} people a year for a full-time worker. This is a limit, not a target`,
        ],
      },
      {
        title: 'Who may refer',
        lines: [
          'Anybody may refer themselves',
          'General practice, hospitals and the other personalised care roles',
          'Council, pharmacy, police, fire, jobcentre, housing, charities and community groups',
        ],
      },
      { title: 'What a link worker does not do', lines: (role?.doesNot ?? []).map(capital) },
      {
        title: 'What the team owes a link worker',
        lines: named(
          'sup.gp-supervisor-appointed',
          'sup.clinical-monthly',
          'sup.first-point-of-contact',
          'sup.safeguarding-discussion',
        ),
      },
    ],
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
