import { settingAt, withChanges } from '../../framework/changes.ts'
import { clauseOf } from '../../framework/clause.ts'
import type { Setting } from '../../framework/standard/setting.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { colleagueNames } from '../colleagues/index.ts'
import { type ChangeRecord, type ChangeState, stateOf, whoseWords } from './change.rules.ts'
import { changesAround, versionOf } from './change-records.store.ts'
import { mayChangeStandard, mayReadStandard } from './editions.policy.ts'
import { basisOfFigure, shippedBy } from './figure-basis.rules.ts'
import { findStandards, type Standards } from './find-organisation.ts'
import { type SettingRow, settingRows } from './setting-row.rules.ts'
import { limitInWords, valueInWords } from './setting-words.rules.ts'
import { settingsAhead } from './settings-ahead.ts'
import { clauseHref, clauseName, framework, groundFor, heldTo, shippedOnce, sourceOf } from './standard-for.ts'

/** One change as a page tells it: what it was before, what it became, when, why, on whose word, and what became of it. */
export type ToldChange = {
  id: string
  state: ChangeState
  whose: string
  at: string
  from: string
  until: string | undefined
  before: string
  value: string
  reason: string
  madeBy: string
  madeAt: Date
  closed: { by: string; at: Date; reason: string } | undefined
  /** Whether the one who looks may take it back or end it. */
  mayClose: boolean
}

export type SettingView = {
  at: Standards
  setting: Setting
  row: SettingRow
  clause: { id: string; title: string; href: string; trust: string }
  limit: string | undefined
  shipped: string
  told: ToldChange[]
  /** Why a change that was made does not hold: a wider organisation or a new edition asks for more. */
  setAside: { by: string; because: string }[]
  mayChange: true | string
  version: number
  today: string
}

/** One setting of an organisation: its figure, whose it is, what was before, what is to come. */
export const viewSetting = query({
  read: 'editions.setting-viewed',
  load: async (context, { organisationId, setting }: { organisationId: string; setting: string }) => {
    const at = await findStandards(context, organisationId)
    return at && loadSetting(context, at, setting)
  },
  may: (actor, { at }) => mayReadStandard(actor, at),
  about: () => [],
})

export async function loadSetting(context: Context, at: Standards, path: string): Promise<SettingView | undefined> {
  const { actor, moment } = context
  const { today } = moment
  const here = await heldTo(context, at.organisationId, today)
  const bare = withChanges(
    shippedOnce(),
    here.made.filter((change) => !change.path.endsWith('.retired')),
  ).standard
  const records = await changesAround(context, at.organisationId, path)
  const ahead = await settingsAhead(context, at.organisationId, records)
  const row = settingRows(here, bare, { records, ahead, today, own: at.own, shippedBy: sourceOf }).find(
    (each) => each.path === path,
  )
  const setting = settingAt(await groundFor(context, at.organisationId, path, today), path) ?? settingAt(bare, path)
  if (!row || !setting) return undefined
  const may = mayChangeStandard(actor, at, path)
  return {
    at,
    setting,
    row,
    clause: clauseShown(setting.clause),
    limit: limitInWords(setting),
    shipped: shippedInWords(setting),
    told: await toldOf(context, records, setting, at),
    setAside: here.refused
      .filter(({ change }) => change.path === path)
      .map(({ change, because }) => ({ by: change.at?.name ?? '', because })),
    mayChange: may === true ? (row.fixed ?? true) : may,
    version: await versionOf(context, at.organisationId, path),
    today,
  }
}

function shippedInWords(setting: Setting): string {
  const before = settingAt(shippedOnce(), setting.path)
  if (!before) return 'Not part of the Framework'
  return `${valueInWords(setting, before.now)} (${shippedBy(basisOfFigure(framework(), setting.path, setting.clause))})`
}

const clauseShown = (id: string) => ({
  id,
  title: clauseName(id),
  href: clauseHref(id),
  trust: clauseOf(framework(), id)?.trust ?? 'Added here, in its own words',
})

/** Newest first, with the names of those who made and closed them. */
async function toldOf(context: Context, records: readonly ChangeRecord[], setting: Setting, at: Standards) {
  const people = records.flatMap(({ madeById, closed }) => [madeById, ...(closed ? [closed.byId] : [])])
  const names = await colleagueNames(context, [...new Set(people)])
  const { actor, moment } = context
  return records.toReversed().map((record): ToldChange => {
    const { closed } = record
    return {
      id: record.id,
      state: stateOf(record, moment.today),
      whose: whoseWords(record.by, at.own),
      at: record.at.name,
      from: record.from,
      until: record.until,
      before: valueInWords(setting, record.before),
      value: valueInWords(setting, record.value),
      reason: record.basis,
      madeBy: names.get(record.madeById) ?? 'Somebody who has left',
      madeAt: record.madeAt,
      closed: closed && { by: names.get(closed.byId) ?? 'Somebody who has left', at: closed.at, reason: closed.reason },
      // What a wider organisation made is read here, and closed by whoever is over that one.
      mayClose:
        isOpen(record, moment.today) && record.by === 'own' && mayChangeStandard(actor, at, record.path) === true,
    }
  })
}

const isOpen = (record: ChangeRecord, today: string) => ['coming', 'in-force'].includes(stateOf(record, today))
