import type { Standard } from '../standard.ts'
import { numberSetting, numberWithin, replaced, type Setting } from './setting.ts'
import type { TrainingItem } from './training.ts'

const TEN_YEARS = 120

/** What may be set of training: how often it is refreshed, and whether it is asked for before referrals. */
export function trainingSettings(standard: Standard): Setting[] {
  const { training } = standard
  const renewal = numberSetting(
    { path: 'training.renewal.graceDays', clause: 'training.renewal', title: 'Days of grace when training runs out' },
    training.renewal.graceDays,
    { least: 0, most: 92, whole: true, unit: 'days' },
    (graceDays) => ({ ...standard, training: { ...training, renewal: { ...training.renewal, graceDays } } }),
  )
  const items = training.items.flatMap((item) => {
    const put = (by: Partial<TrainingItem>): Standard => ({
      ...standard,
      training: { ...training, items: replaced(training.items, item.id, by) },
    })
    return [refreshSetting(item, put), requirementSetting(item, standard, put)]
  })
  return [renewal, ...hoursSettings(standard), ...items]
}

type Put = (by: Partial<TrainingItem>) => Standard

/** The employer sets its own intervals; the shipped ones are from memory and only a start. */
function refreshSetting(item: TrainingItem, put: Put): Setting {
  return {
    path: `training.items.${item.id}.refreshMonths`,
    clause: item.id,
    title: `Months until it is due again: ${item.title}`,
    now: item.refreshMonths,
    asks: { kind: 'months', most: TEN_YEARS, mayBeNever: item.refreshMonths === null },
    allows: (value) => {
      if (value !== null) return numberWithin(value, null, { least: 1, most: TEN_YEARS, whole: true })
      return item.refreshMonths === null || 'Enter how many months until it is due again'
    },
    put: (value) => put({ refreshMonths: value === null ? null : Number(value) }),
  }
}

/** A service may ask for more before referrals, never for less: the Framework's own list stands. */
function requirementSetting(item: TrainingItem, standard: Standard, put: Put): Setting {
  const levels = standard.training.requirementLevels
  const levelOf = (value: unknown) => levels.find((level) => level.id === value)
  return {
    path: `training.items.${item.id}.requirement`,
    clause: item.id,
    title: `When it must be done: ${item.title}`,
    now: item.requirement,
    asks: { kind: 'choice', of: levels.map(({ id, label }) => ({ id, label })) },
    allows: (value) => {
      const level = levelOf(value)
      if (!level) return `Choose one of: ${levels.map((each) => each.label).join('; ')}`
      if (strength(level.id) < strength(item.requirement))
        return 'Training that is asked for before referrals cannot be put off until after them'
      return true
    },
    put: (value) => {
      const level = levelOf(value)
      return level
        ? put({ requirement: level.id, gatesReferrals: level.gatesReferrals, accept: level.accept })
        : standard
    },
  }
}

function strength(requirement: string): number {
  return ['cpd', 'recurring', 'induction', 'enrolled-before-referrals', 'before-referrals'].indexOf(requirement)
}

/** The Framework asks for protected time and gives no figure: each is ours and each service's to set. */
function hoursSettings(standard: Standard): Setting[] {
  const hours = standard.training.protectedHoursPerFullTimeWeek
  const titles = {
    learningAndCpd: 'Protected hours a week for learning',
    communityRelationships: 'Protected hours a week in the community',
    supervisionAndPeers: 'Protected hours a week for supervision and peer support',
  }
  return (['learningAndCpd', 'communityRelationships', 'supervisionAndPeers'] as const).map((which) =>
    numberSetting(
      { path: `training.protectedHours.${which}`, clause: 'training.protected-time', title: titles[which] },
      hours[which],
      { least: 0, most: 37.5, unit: 'hours' },
      (value) => ({
        ...standard,
        training: { ...standard.training, protectedHoursPerFullTimeWeek: { ...hours, [which]: value } },
      }),
    ),
  )
}
