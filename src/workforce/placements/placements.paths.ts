type Post = { postId: string }
type Asked = { kind: string; siteId?: string | undefined }
type Arrangement = { pcnId: string; providerId: string }

const asking = (values: Record<string, string | undefined>) => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  beside: ({ postId }: Post) => `/posts/${postId}/placements`,
  appoint: ({ postId }: Post, { kind, siteId }: Asked) =>
    `/posts/${postId}/placements/appoint${asking({ kind, siteId })}`,
  endAppointment: ({ postId, appointmentId }: Post & { appointmentId: string }) =>
    `/posts/${postId}/placements/${appointmentId}/end`,
  appointForSeveral: (kind?: string) => `/appoint-for-several${asking({ kind })}`,
  firstContacts: () => '/first-contacts',
  agreements: () => '/agreements',
  agreement: ({ pcnId, providerId }: Arrangement) => `/agreements/${pcnId}/${providerId}`,
  access: ({ postId, siteId }: Post & { siteId: string }) => `/posts/${postId}/access/${siteId}`,
  closeAccess: ({ postId, siteId }: Post & { siteId: string }) => `/posts/${postId}/access/${siteId}/close`,
  reopenAccess: ({ postId, siteId }: Post & { siteId: string }) => `/posts/${postId}/access/${siteId}/not-closed`,
  grantAccess: ({ postId, siteId }: Post & { siteId: string }) => `/posts/${postId}/access/${siteId}/grant`,
  changeAccess: ({ postId, siteId, accessType }: Post & { siteId: string; accessType: string }) =>
    `/posts/${postId}/access/${siteId}/${accessType}`,
  practiceRecords: ({ siteId }: { siteId: string }) => `/practices/${siteId}/records`,
  linkWorkersHere: () => '/link-workers-here',
}
