import type { DemoSource, TableRows } from '../../platform/demo.ts'

export const colleaguesDemo: DemoSource = ({ colleagues, seats }): TableRows => {
  const accountOf = new Map(colleagues.map(({ id, accountId }) => [id, accountId]))
  return {
    colleague: colleagues.map((each) => ({
      id: each.id,
      account_id: each.accountId,
      given_name: each.givenName,
      family_name: each.familyName,
      email: each.email,
      phone: each.phone,
      profession: each.profession ?? null,
      register: each.register ?? null,
      languages: each.languages,
    })),
    seat: seats.map((each) => ({
      id: each.id,
      slug: each.slug,
      colleague_id: each.colleagueId,
      account_id: accountOf.get(each.colleagueId) ?? null,
      role: each.role,
      organisation_id: each.organisationId,
      from_on: each.from,
    })),
  }
}
