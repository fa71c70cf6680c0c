import type { Standard } from '../standard.ts'
import type { CaseloadStandard, CaseloadThresholds } from './caseload.ts'
import { numberSetting, replaced, type Setting } from './setting.ts'

/** Where a figure of the capacity sum is set, and the clause that it gives effect to. */
export const capacityFigure = (id: string) => ({
  path: `caseload.inputs.${id}.default`,
  clause: 'f.personal-ceiling',
})

/** What may be set of caseload and team meetings: the sum's figures in their bounds, the warnings, the cadences. */
export function caseloadSettings(standard: Standard): Setting[] {
  const { caseload } = standard
  const put = (by: Partial<CaseloadStandard>): Standard => ({ ...standard, caseload: { ...caseload, ...by } })
  return [
    ...caseload.inputs.map((input) =>
      numberSetting(
        { ...capacityFigure(input.id), title: input.label },
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
  openNow: { title: 'Open cases, times the plan', most: 3, whole: false, unit: 'times the plan' },
  waitingWorkingDays: { title: 'Working days to the first contact', most: 60, whole: true, unit: 'working days' },
  noContactDays: { title: 'Days without contact', most: 183, whole: true, unit: 'days' },
} as const

/** From which figure somebody plans, and from which they must act. */
const COLOURS = { amber: 'from which to plan', red: 'from which to act' } as const

function thresholdSettings(now: CaseloadThresholds, put: (by: Partial<CaseloadThresholds>) => Standard): Setting[] {
  const path = 'caseload.thresholds'
  const clause = 'caseload.thresholds'
  const pairs = (['openNow', 'waitingWorkingDays', 'noContactDays'] as const).flatMap((which) =>
    (['amber', 'red'] as const).map((colour) => {
      const pair = now[which]
      const { title: what, most, ...as } = PAIRS[which]
      const title = `${what}, ${COLOURS[colour]}`
      const bounds = colour === 'amber' ? { least: 1, most: pair.red, ...as } : { least: pair.amber, most, ...as }
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
      { least: 28, most: longOpenDays.seniorReview, whole: true, unit: 'days' },
      (review) => put({ longOpenDays: { ...longOpenDays, review } }),
    ),
  ]
}

/** Where it is set how often a team meets. */
export const meetingFigure = (id: string) => ({ path: `meetings.${id}.everyDays`, clause: id })

/** How often the team meets: the Framework says regularly, the figure is ours. */
function meetingSettings(standard: Standard): Setting[] {
  return standard.meetings.map((meeting) =>
    numberSetting(
      { ...meetingFigure(meeting.id), title: `Most days apart: ${meeting.title}` },
      meeting.everyDays,
      { least: 1, most: 183, whole: true, unit: 'days' },
      (everyDays) => ({ ...standard, meetings: replaced(standard.meetings, meeting.id, { everyDays }) }),
    ),
  )
}
