import type { Standard } from '../standard.ts'
import { numberSetting, type Setting } from './setting.ts'

/** What may be set of the requirements before referrals: only ever closer than the shipped standard. */
export function inductionSettings(standard: Standard): Setting[] {
  const { induction, recordAccess } = standard
  const { gate } = induction
  const closer = { least: 0, whole: true, tighten: 'no-more-than-now', unit: 'days' } as const
  return [
    numberSetting(
      {
        path: 'induction.gate.exception.maxDays',
        clause: 'gate.agreed-exception',
        title: 'Days an exception may last',
      },
      gate.exception.maxDays,
      { ...closer, most: gate.exception.maxDays },
      (maxDays) => ({
        ...standard,
        induction: { ...induction, gate: { ...gate, exception: { ...gate.exception, maxDays } } },
      }),
    ),
    numberSetting(
      { path: 'recordAccess.graceDays', clause: recordAccess.id, title: 'Days of grace when record access is lost' },
      recordAccess.graceDays,
      { ...closer, most: recordAccess.graceDays },
      (graceDays) => ({ ...standard, recordAccess: { ...recordAccess, graceDays } }),
    ),
  ]
}
