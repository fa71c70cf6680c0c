/**
 * Something in a calendar. `uid` stays for ever and `sequence` rises with every change, so that calendars tell a move from a second
 * event (RFC 5545). The title names nobody and there is no place: other people see calendars. `href` is seat-relative.
 */
export type CalendarEvent = {
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  cancelled: boolean
  changedAt: Date
  href?: string | undefined
}
