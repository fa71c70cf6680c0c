export const paths = {
  mine: () => '/calendar',
  make: () => '/calendar/make',
  end: () => '/calendar/end',
}

/** Outside a seat: where a calendar program asks. The log leaves out what follows `/l/:tenant` (`http/secured.ts`). */
export const FEED = '/l/:tenant/:secret/calendar.ics'
