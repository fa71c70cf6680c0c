import { z } from 'zod'
import { settingAt, withChanges } from '../../framework/changes.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { missing, type Result } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { changesAround } from './change-records.store.ts'
import { STANDARD_READERS } from './editions.policy.ts'
import { grounds } from './editions.store.ts'
import { findStandards, type Standards } from './find-organisation.ts'
import { type StandardPlace, standardPlaces } from './organisation-choice.store.ts'
import { isShown, type SettingRow, SHOWN, settingRows } from './setting-row.rules.ts'
import { SUBJECTS, type SubjectId } from './setting-words.rules.ts'
import { settingsAhead } from './settings-ahead.ts'
import { heldTo, shippedOnce, sourceOf } from './standard-for.ts'

const SUBJECT_IDS = SUBJECTS.map(({ id }) => id)
export const SettingsFilter = z.object({
  organisationId: z.uuid().optional(),
  subject: z.enum(SUBJECT_IDS).optional().catch(undefined),
  show: z.enum(SHOWN).catch('open'),
})

type SetAside = { title: string; because: string; by: string }
export type SettingsView = {
  at: Standards | undefined
  rows: SettingRow[]
  subject: SubjectId | undefined
  show: (typeof SHOWN)[number]
  counts: { all: number; changed: number; coming: number }
  /** Changes that no longer may stand, because a wider organisation or a new edition asks for more. */
  setAside: SetAside[]
  places: StandardPlace[]
}

/** Everything that may be set for an organisation, as it stands today; without one, for the seat's own. */
export const listSettings = list({
  read: 'editions.settings-viewed',
  filter: SettingsFilter,
  scope: (actor) => Scope.of(actor, ...STANDARD_READERS),
  load: async (context, _scope, { organisationId, subject, show }): Promise<SettingsView> => {
    const ground = await grounds(context)
    const asked = organisationId ?? ground?.id
    const at = asked === undefined ? undefined : await findStandards(context, asked)
    const rows = at ? await rowsOf(context, at) : { rows: [], setAside: [] }
    return {
      at,
      rows: rows.rows.filter((row) => (subject === undefined || row.subject === subject) && isShown(row, show)),
      subject,
      show,
      counts: {
        all: rows.rows.length,
        changed: rows.rows.filter(({ changed }) => changed).length,
        coming: rows.rows.filter(({ coming }) => coming !== undefined).length,
      },
      setAside: rows.setAside,
      // A hub reads what the system that it serves asks for; its seat is over none of those below.
      places: ground && at?.reached ? await standardPlaces(context, ground.id) : [],
    }
  },
  names: () => [],
})

/** The same for one organisation: one that is not there, and one that is not yours to see, look the same. */
export async function listSettingsOf(context: Context, asked: unknown): Promise<Result<SettingsView>> {
  const shown = await listSettings(context, asked)
  return shown.ok && !shown.value.at ? missing() : shown
}

async function rowsOf(context: Context, { organisationId, own }: Standards) {
  const { today } = context.moment
  const here = await heldTo(context, organisationId, today)
  const records = await changesAround(context, organisationId)
  const ahead = await settingsAhead(context, organisationId, records)
  const kept = here.made.filter(({ path }) => !path.endsWith('.retired'))
  const bare = withChanges(shippedOnce(), kept).standard
  const setAside = here.refused.map(({ change, because }) => ({
    title: settingAt(bare, change.path)?.title ?? change.path,
    because,
    by: change.at?.name ?? '',
  }))
  return { rows: settingRows(here, bare, { records, ahead, today, own, shippedBy: sourceOf }), setAside }
}
