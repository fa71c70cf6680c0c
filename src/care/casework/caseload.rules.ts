/** What is counted for one post. Days without contact are counted from the agreed next date, else the last contact. */
export type CaseloadFacts = {
  /** People whose first contact that counts fell in the last 365 days, each counted once. */
  newPeople365: number
  openNow: number
  /** Of these, still waiting for a first contact. */
  waitingFirst: number
  contactsLast28: number
  minutesLast28: number
  noContactAmber: number
  noContactRed: number
  /** Open for longer than the days after which a review is due. */
  longOpen: number
}
