import type { TimeSource } from '../../platform/context.ts'
import { paths } from './casework.paths.ts'
import { contactTime } from './contact-time.store.ts'

/** The hours of one's own that went into contacts with people: for that worker alone (safety H9). */
export const timeWithPeople: TimeSource = {
  name: 'casework.contacts',
  load: async (context, postId, days) =>
    (await contactTime(context, postId, days)).map(({ caseId, number, on, minutes }) => ({
      kind: 'people',
      on,
      minutes,
      says: `Contact, ${number}`,
      href: paths.case({ caseId }),
    })),
}
