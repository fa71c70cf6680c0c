import type { Standard } from '../standard.ts'
import { numberSetting, replaced, type Setting } from './setting.ts'
import type { SupervisionRule } from './supervision.ts'

const YEAR = 366

/** What may be set of the duties to support: cadence, grace, registers, and whether a local standard is kept at all. */
export function supervisionSettings(standard: Standard): Setting[] {
  return standard.supervision.rules.flatMap((rule) => {
    const path = `supervision.rules.${rule.id}`
    const put = (by: Partial<SupervisionRule>): Standard => {
      const rules = replaced(standard.supervision.rules, rule.id, by)
      return { ...standard, supervision: { ...standard.supervision, rules } }
    }
    return [
      ...cadenceSettings(rule, path, put),
      graceSetting(rule, path, put),
      ...registerSettings(rule, path, put),
      ...switchSettings(rule, path, put),
    ]
  })
}

type Put = (by: Partial<SupervisionRule>) => Standard

/** A contract requirement, also where only some posts are bound by contract, is never made looser. */
function tightening({ severity, severityIf }: SupervisionRule) {
  const contractual = severity === 'contractual' || severityIf?.severity === 'contractual'
  return contractual ? ({ tighten: 'no-more-than-now' } as const) : {}
}

function cadenceSettings(rule: SupervisionRule, path: string, put: Put): Setting[] {
  const { cadence, newStarterCadence } = rule
  const bounds = { least: 1, most: YEAR, whole: true, unit: 'days', ...tightening(rule) }
  const usual =
    cadence?.kind === 'interval' && cadence.configurable
      ? [
          numberSetting(
            { path: `${path}.cadence.days`, clause: rule.id, title: `Most days apart: ${rule.title}` },
            cadence.days,
            bounds,
            (days) => put({ cadence: { ...cadence, days } }),
          ),
        ]
      : []
  const starting = newStarterCadence
    ? [
        numberSetting(
          { path: `${path}.newStarterCadence.days`, clause: rule.id, title: `Most days apart at first: ${rule.title}` },
          newStarterCadence.days,
          bounds,
          (days) => put({ newStarterCadence: { ...newStarterCadence, days } }),
        ),
      ]
    : []
  return [...usual, ...starting]
}

function graceSetting(rule: SupervisionRule, path: string, put: Put): Setting {
  return numberSetting(
    { path: `${path}.graceDays`, clause: rule.id, title: `Days of grace: ${rule.title}` },
    rule.graceDays,
    { least: 0, most: 92, whole: true, unit: 'days', ...tightening(rule) },
    (graceDays) => put({ graceDays }),
  )
}

/** Which professional registers make somebody "a relevant health professional": the Framework names none. */
function registerSettings(rule: SupervisionRule, path: string, put: Put): Setting[] {
  const { check } = rule
  if (check.kind !== 'assignment-exists' || !check.conditions?.acceptedRegistersConfigurable) return []
  const { conditions } = check
  return [
    {
      path: `${path}.acceptedRegisters`,
      clause: rule.id,
      title: `Registers accepted: ${rule.title}`,
      now: conditions.acceptedRegisters ?? [],
      asks: { kind: 'list' },
      allows: (value) => namesIn(value).length > 0 || 'Name at least one professional register',
      put: (value) => put({ check: { ...check, conditions: { ...conditions, acceptedRegisters: namesIn(value) } } }),
    },
  ]
}

function namesIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : []
  return all.every((each) => typeof each === 'string' && each.trim() !== '') ? all : []
}

/** Every rule has the switch, so that the refusal can say why most of them cannot be switched off. */
function switchSettings(rule: SupervisionRule, path: string, put: Put): Setting[] {
  return [
    {
      path: `${path}.inForce`,
      clause: rule.id,
      title: `Kept by this organisation: ${rule.title}`,
      now: rule.inForce,
      asks: { kind: 'switch' },
      allows: (value) => {
        if (typeof value !== 'boolean') return 'Say yes or no'
        if (value || rule.severity === 'local') return true
        return rule.severity === 'contractual'
          ? 'This is a contract requirement: it cannot be switched off'
          : 'The Framework expects this: it cannot be switched off'
      },
      put: (value) => put({ inForce: value === true }),
    },
    {
      path: `${path}.gatesReferrals`,
      clause: rule.id,
      title: `Needed before referrals: ${rule.title}`,
      now: rule.gatesReferrals,
      asks: { kind: 'switch' },
      allows: (value) => {
        if (typeof value !== 'boolean') return 'Say yes or no'
        if (rule.gatesReferrals && !value) return 'This must be in place before referrals: it cannot be made optional'
        return true
      },
      put: (value) => put({ gatesReferrals: value === true }),
    },
  ]
}
