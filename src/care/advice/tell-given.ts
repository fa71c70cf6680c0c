import { findColleague } from '../../base/colleagues/index.ts'
import { showMoment } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { paths } from './advice.paths.ts'

/**
 * Whoever asked can see the PIN, so a phone proves nobody: the clinician in whose name advice was given hears of it at once, by a
 * way of their own. It names neither the worker, nor the case, nor the risk.
 */
export async function tellGiven(context: Context, questionId: string, clinicianId: string): Promise<void> {
  const clinician = await findColleague(context, clinicianId)
  if (!clinician?.email) return
  const { publicUrl, moment } = context
  const open = `${publicUrl}/seats?to=${encodeURIComponent(paths.question({ questionId }))}`
  await sendLater(
    context,
    'advice.given-on-a-phone',
    { kind: 'colleague', about: `colleague:${clinicianId}` },
    {
      to: clinician.email,
      subject: 'Advice was given in your name on a phone',
      text: [
        `Advice was given in your name on a phone, ${showMoment(moment.now)}.`,
        `Was it you? Then nothing is left to do. You can read it here: ${open}`,
        'Was it not you? Ring whoever asked at once: nobody should act on it. Then tell the manager of your network.',
      ].join('\n\n'),
    },
  )
}
