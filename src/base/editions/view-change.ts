import { recordLook } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { afterField } from '../../platform/paging.ts'
import { accept, forbidden, type Result } from '../../platform/result.ts'
import { proposedBy } from './propose-change.ts'
import { valueInWords } from './setting-words.rules.ts'
import { type SettingView, viewSetting } from './view-setting.ts'
import { type Weighed, weigh } from './weigh-change.ts'

/** A change as somebody is about to make it, and whom it would touch. */
export type ChangeView = SettingView & { proposed?: Proposed | undefined }
type Proposed = {
  value: string
  from: string
  until: string | undefined
  reason: string
  weighed: Weighed
}

type Asked = { organisationId: string; setting: string; after?: string | undefined }

/** The setting for its form; on the page before saving, with every worker whom the change would touch. */
export async function viewChange(
  context: Context,
  asked: Asked,
  so: { step: string; answers: Record<string, unknown> },
): Promise<Result<ChangeView>> {
  const view = await viewSetting(context, asked)
  if (!view.ok) return view
  if (view.value.mayChange !== true) return forbidden(view.value.mayChange)
  if (so.step !== 'check') return view
  return accept({ ...view.value, proposed: await proposedIn(context, view.value, asked, so.answers) })
}

async function proposedIn(context: Context, view: SettingView, asked: Asked, answers: object) {
  const { organisationId: at, setting } = asked
  const change = await proposedBy(context, { ...answers, organisationId: at, setting })
  if (!change.ok) return undefined
  const { path, value, from, until, reason, organisationId } = change.value
  const on = from > context.moment.today ? from : context.moment.today
  const supposed = { kind: 'made', organisationId, path, value, from: on } as const
  const weighed = await weigh(context, { organisationId, path, on, supposed, after: afterField.parse(asked.after) })
  await lookedAt(context, weighed)
  return { value: valueInWords(view.setting, value), from, until, reason, weighed }
}

/** Whom a page names is noted, once a page. */
export async function lookedAt(context: Context, { page }: Weighed): Promise<void> {
  const named = page.rows.map(({ postId }) => `post:${postId}` as const)
  if (named.length) await recordLook(context, 'editions.change-weighed', named)
}
