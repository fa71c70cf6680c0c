type AtSite = { postId: string; siteId: string }
type Site = { siteId: string }

const asking = (values: Record<string, string | undefined>) => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  workerAtSite: ({ postId, siteId }: AtSite) => `/posts/${postId}/sites/${siteId}`,
  sitesOfWorker: ({ postId }: { postId: string }) => `/posts/${postId}/at-each-site`,
  arrange: ({ postId, siteId }: AtSite) => `/posts/${postId}/sites/${siteId}/room-and-phone`,
  welcome: ({ postId, siteId }: AtSite, kind?: string) => `/posts/${postId}/sites/${siteId}/welcome${asking({ kind })}`,
  takeBack: ({ postId, siteId }: AtSite, welcomeId: string) =>
    `/posts/${postId}/sites/${siteId}/welcome/${welcomeId}/take-back`,
  checks: ({ postId, siteId }: AtSite) => `/posts/${postId}/sites/${siteId}/checklist`,
  answer: ({ postId, siteId }: AtSite) => `/posts/${postId}/sites/${siteId}/answer`,
  ask: ({ postId, siteId }: AtSite) => `/posts/${postId}/sites/${siteId}/ask`,
  site: ({ siteId }: Site) => `/sites/${siteId}`,
  askForAll: ({ siteId }: Site) => `/sites/${siteId}/ask-for-all`,
  callBack: ({ siteId }: Site, requestId: string) => `/sites/${siteId}/requests/${requestId}/call-back`,
  nameContact: ({ siteId }: Site, role?: string) => `/sites/${siteId}/contacts${asking({ role })}`,
  endContact: ({ siteId }: Site, siteContactId: string) => `/sites/${siteId}/contacts/${siteContactId}/end`,
  owed: () => '/what-sites-owe',
}

/** The link that a site's contact gets: what it is for, and its one page. */
export const ACCESS_LINK = 'record-access'
export const linkPaths = {
  answer: `/link/${ACCESS_LINK}`,
  answered: '/record-access-answered',
}
