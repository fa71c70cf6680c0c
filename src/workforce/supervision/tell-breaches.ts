import { z } from 'zod'
import { clauseName } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import { insertNotices, peopleWith, toldAlready } from './breaches.store.ts'
import { breachesIn } from './find-breaches.ts'
import { paths } from './supervision.paths.ts'
import { keyOf, type ToTell } from './tellable.rules.ts'

/**
 * Tells whoever a rule names (`on_breach`) of each duty that is not met: once for each breach and person, several in one
 * message. A breach that was mended and comes back has another day, and is another breach.
 */
async function tellBreaches(context: Context): Promise<void> {
  const wanted = await breachesIn(context)
  const told = await toldAlready(context, wanted)
  const fresh = wanted.filter((one) => !told.has(keyOf(one)))
  const people = await peopleWith(context, [...new Set(fresh.map(({ toldId }) => toldId))])
  for (const [colleagueId, email] of people) {
    const own = fresh.filter(({ toldId }) => toldId === colleagueId)
    const mailId = email ? await tell(context, colleagueId, email, own) : undefined
    await insertNotices(context, own, mailId)
  }
}

/** The message says which duty and since when, and leads to the list: why somebody was away, or what was said, is not in it. */
async function tell(context: Context, colleagueId: string, email: string, own: readonly ToTell[]): Promise<string> {
  const lines = own.map(({ clause, message, says }) => `- ${message ?? clauseName(clause)}: ${says}`)
  const count =
    own.length === 1 ? 'A duty to support a link worker is' : `${own.length} duties to support link workers are`
  const link = `${context.publicUrl}/seats?to=${encodeURIComponent(paths.duties())}`
  const text = [`${count} not met.`, '', ...lines, '', `See who holds each of them, and mend it: ${link}`].join('\n')
  const recipient = { kind: 'colleague', about: `colleague:${colleagueId}` } as const
  return sendLater(context, 'supervision.breach', recipient, { to: email, subject: `${count} not met`, text })
}

/** Every morning. A message that was told is not told again. */
export const tellOfBreaches = job({
  task: 'supervision.tell-breaches',
  payload: z.object({}),
  every: 'day',
  run: tellBreaches,
})
