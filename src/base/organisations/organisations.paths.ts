type Organisation = { organisationId: string }

export const paths = {
  organisations: () => '/organisations',
  organisation: ({ organisationId }: Organisation) => `/organisations/${organisationId}`,
  add: (parentId?: string) => `/organisations/add${parentId ? `?parentId=${parentId}` : ''}`,
  edit: ({ organisationId }: Organisation) => `/organisations/${organisationId}/edit`,
  move: ({ organisationId }: Organisation) => `/organisations/${organisationId}/move`,
  merge: ({ organisationId }: Organisation) => `/organisations/${organisationId}/merge`,
  close: ({ organisationId }: Organisation) => `/organisations/${organisationId}/close`,
}
