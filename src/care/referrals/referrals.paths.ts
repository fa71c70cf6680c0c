type Made = { id: string }

/** Seat-relative, but those under `/refer` and `/link`, which need no account. */
export const paths = {
  list: () => '/referrals',
  decided: () => '/referrals/decided',
  make: () => '/referrals/new',
  one: ({ id }: Made) => `/referrals/${id}`,
  decide: ({ id }: Made, outcome: string) => `/referrals/${id}/decide/${outcome}`,
  hold: ({ id }: Made) => `/referrals/${id}/hold`,
  take: ({ id }: Made) => `/referrals/${id}/take`,
  readForRisk: ({ id }: Made) => `/referrals/${id}/read`,
  confirmAlarm: ({ id }: Made) => `/referrals/${id}/alarm`,
  word: ({ id }: Made) => `/referrals/${id}/word`,
  safeContact: ({ id }: Made) => `/referrals/${id}/safe-contact`,
  samePerson: ({ id }: Made) => `/referrals/${id}/same-person`,
  notSame: ({ id }: Made) => `/referrals/${id}/not-same`,
  undoSame: ({ id }: Made) => `/referrals/${id}/undo-same`,
  sharing: ({ id }: Made) => `/referrals/${id}/sharing`,
  frontDoor: () => '/front-door',
  hours: () => '/front-door/hours',
  words: () => '/front-door/words',
  addDuty: () => '/front-door/rota/add',
  endDuty: () => '/front-door/rota/end',
  domains: () => '/front-door/checked-addresses',
  dropDomain: () => '/front-door/checked-addresses/drop',
  refer: (slug: string) => `/refer/${slug}`,
  done: (slug: string, id: string) => `/refer/${slug}/done?made=${id}`,
} as const
