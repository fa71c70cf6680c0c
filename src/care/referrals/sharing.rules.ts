/**
 * What a referrer may be told (safety H2): how far it is, and nothing else. More goes only to a professional at an address that
 * the service has checked, and only when the person, asked, agreed to this recipient.
 */
type Recipient = {
  /** Of the referrer's e-mail address; undefined when there is none. */
  domain?: string | undefined
  source: string
  /** What the person agreed to for this recipient; undefined when nobody asked, or they did not. */
  agreedOn?: string | undefined
}

/** These are told nothing by default, and the page says so before anybody notes that the person agreed. */
const CAREFUL = ['src.police', 'src.housing', 'src.jobcentre', 'src.family-carer', 'src.community-member']
/** Nobody's office: no address of theirs can be checked. */
const PRIVATE = ['src.family-carer', 'src.community-member', 'src.self']

export const needsCare = (source: string): boolean => CAREFUL.includes(source)

/** True, or why they may not know the outcome. */
export function mayKnowOutcome({ domain, source, agreedOn }: Recipient, checked: readonly string[]): true | string {
  if (PRIVATE.includes(source)) return 'Family, friends and neighbours are told only how far it is'
  if (!domain) return 'They gave no e-mail address'
  if (!checked.includes(domain)) return `${domain} is not on your list of checked addresses`
  return agreedOn ? true : 'The person has not been asked, or has not agreed'
}

/** `gp@riverside.nhs.net` as `riverside.nhs.net`. */
export const domainOf = (email: string | undefined): string | undefined => email?.split('@')[1]?.toLowerCase()
