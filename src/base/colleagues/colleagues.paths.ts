type Colleague = { colleagueId: string }

export const paths = {
  colleagues: () => '/colleagues',
  colleague: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}`,
  add: () => '/colleagues/add',
  edit: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}/edit`,
  giveRole: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}/roles/give`,
  endRole: ({ colleagueId, seatId }: Colleague & { seatId: string }) =>
    `/colleagues/${colleagueId}/roles/${seatId}/end`,
  invite: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}/invite`,
}
