import { recordEvent } from '../../platform/audit.ts'
import type { About, Context } from '../../platform/context.ts'
import { endAsked, insertAsked } from './asked.store.ts'

type Asked = { caseId: string; colleagueId: string; because: About }

/**
 * A colleague is asked about a case, and so may know whom it concerns for as long as what they were asked is open (architecture,
 * vault: "a supervisor asked about that case"). Whoever calls this has said who may ask. Both ends are recorded.
 */
export async function openToAsked(context: Context, asked: Asked): Promise<void> {
  if (!(await insertAsked(context, asked))) return
  const about: About[] = [`case:${asked.caseId}`, `colleague:${asked.colleagueId}`, asked.because]
  await recordEvent(context, { event: 'casework.asked-about-case', about, detail: {} })
}

/** What they were asked is answered or taken back: the care relationship that came of it ends. */
export async function closeToAsked(context: Context, because: About): Promise<void> {
  for (const caseId of await endAsked(context, because))
    await recordEvent(context, { event: 'casework.asking-ended', about: [`case:${caseId}`, because], detail: {} })
}
