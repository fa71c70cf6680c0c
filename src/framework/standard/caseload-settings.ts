import type { Standard } from '../standard.ts'
import type { CaseloadStandard, CaseloadThresholds } from './caseload.ts'
import { numberSetting, replaced, type Setting } from './setting.ts'

/** What may be set of caseload and team meetings: the sum's figures in their bounds, the warnings, the cadences. */
export function caseloadSettings(standard: Standard): Setting[] {
  const { caseload } = standard
  const put = (by: Partial<CaseloadStandard>): Standard => ({ ...standard, caseload: { ...caseload, ...by } })
  return [
    ...caseload.inputs.map((input) =>
      numberSetting(
        { path: `caseload.inputs.${input.id}.default`, clause: 'f.personal-ceiling', title: input.label },
        input.default,
        { least: input.min ?? 0, most: input.max ?? 1000 },
        (value) => put({ inputs: replaced(caseload.inputs, input.id, { default: value }) }),
      ),
    ),
    ...thresholdSettings(caseload.thresholds, (by) => put({ thresholds: { ...caseload.thresholds, ...by } })),
    ...meetingSettings(standard),
  ]
}

/** The pairs whose first figure warns and whose second is worse. */
const PAIRS = {
  openNow: { title: 'Open cases, times the plan', most: 3, whole: false },
  waitingWorkingDays: { title: 'Working days to the first contact', most: 60, whole: true },
  noContactDays: { title: 'Days without contact', most: 183, whole: true },
} as const

function thresholdSettings(now: CaseloadThresholds, put: (by: Partial<CaseloadThresholds>) => Standard): Setting[] {
  const path = 'caseload.thresholds'
  const clause = 'caseload.thresholds'
  const pairs = (['openNow', 'waitingWorkingDays', 'noContactDays'] as const).flatMap((which) =>
    (['amber', 'red'] as const).map((colour) => {
      const pair = now[which]
      const { title, most, whole } = PAIRS[which]
      const bounds = colour === 'amber' ? { least: 1, most: pair.red, whole } : { least: pair.amber, most, whole }
      return numberSetting({ path: `${path}.${which}.${colour}`, clause, title }, pair[colour], bounds, (value) =>
        put({ [which]: { ...pair, [colour]: value } }),
      )
    }),
  )
  const { yearlyUse, longOpenDays } = now
  return [
    ...pairs,
    numberSetting(
      { path: `${path}.yearlyUse.amber`, clause, title: 'Share of the yearly ceiling at which to plan' },
      yearlyUse.amber,
      { least: 0.5, most: yearlyUse.red },
      (amber) => put({ yearlyUse: { ...yearlyUse, amber } }),
    ),
    numberSetting(
      { path: `${path}.longOpenDays.review`, clause, title: 'Days open after which to review' },
      longOpenDays.review,
      { least: 28, most: longOpenDays.seniorReview, whole: true },
      (review) => put({ longOpenDays: { ...longOpenDays, review } }),
    ),
  ]
}

/** How often the team meets: the Framework says regularly, the figure is ours. */
function meetingSettings(standard: Standard): Setting[] {
  return standard.meetings.map((meeting) =>
    numberSetting(
      { path: `meetings.${meeting.id}.everyDays`, clause: meeting.id, title: `Most days apart: ${meeting.title}` },
      meeting.everyDays,
      { least: 1, most: 183, whole: true },
      (everyDays) => ({ ...standard, meetings: replaced(standard.meetings, meeting.id, { everyDays }) }),
    ),
  )
}
