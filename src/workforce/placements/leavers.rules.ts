/** Somebody who no longer comes to a site, with how many of their ways into its records are open there, or were closed lately. */
export type Leaver = {
  postId: string
  name: string
  siteId: string
  siteName: string
  leftOn: string
  open: number
  closedOn?: string | undefined
}
