import type { SettingRow } from './setting-row.rules.ts'

type Told = {
  at: { organisationId: string; name: string }
  row: SettingRow
  setting: { now: unknown; asks: object }
  clause: object
  limit: string | undefined
  shipped: string
  told: readonly object[]
  setAside: readonly object[]
  mayChange: true | string
  version: number
}

/** A setting as an integrator is told of it: its value as it is stored besides its words. */
export const toldSetting = ({ at, row, setting, mayChange, ...view }: Told) => ({
  organisation: { id: at.organisationId, name: at.name },
  ...row,
  present: setting.now,
  asks: setting.asks,
  clause: view.clause,
  limit: view.limit,
  shipped: view.shipped,
  history: view.told,
  setAside: view.setAside,
  mayChange,
  version: view.version,
})
