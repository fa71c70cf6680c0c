import type { Content } from './content.ts'
import { names, type Reference } from './reference.ts'
import type { Check, SupervisionRuleContent } from './supervision-rule.ts'

/** Every place in `content/supervision.yaml` that names something else. */
export function supervisionReferences(supervision: Content['supervision']): Reference[] {
  const { scope, dutyHolders, supervisionTypes, rules, agendaTemplates, sessionRecord } = supervision
  const functions = sessionRecord.fields.find((field) => field.id === 'functions')
  return [
    names('supervision.scope', 'assignment', Object.keys(scope.elsewhere.substitutes)),
    names('supervision.duty-holders', 'owner role', Object.values(dutyHolders.whereSilent)),
    ...supervisionTypes.flatMap((type) => [
      names(type.id, 'owner role', type.providedBy),
      names(type.id, 'rule', type.countsTowards),
    ]),
    ...rules.flatMap(ruleReferences),
    ...agendaTemplates.map((agenda) => names(agenda.id, 'supervision type', agenda.type)),
    names('session_record.functions', 'function', functions?.values),
  ]
}

function ruleReferences(rule: SupervisionRuleContent): Reference[] {
  const { id, appliesIf } = rule
  return [
    names(id, 'owner role', rule.heldBy),
    names(id, 'owner role', rule.onBreach?.notify),
    names(id, 'owner role', rule.warnIf?.samePersonAs),
    names(id, 'assignment', rule.mayBeSameAs),
    names(id, 'employment model', appliesIf && 'employmentModel' in appliesIf ? appliesIf.employmentModel : undefined),
    names(id, 'condition', appliesIf && 'condition' in appliesIf ? appliesIf.condition : undefined),
    ...(rule.check.kind === 'all' ? rule.check.of : [rule.check]).map((check) => checkReference(id, check)),
  ]
}

function checkReference(id: string, check: Check): Reference {
  if (check.kind === 'recurring-event') return names(id, 'supervision type', check.event)
  if (check.kind === 'checklist-current') return names(id, 'checklist', check.checklist)
  if (check.kind === 'count-at-most') return names(id, 'assignment', check.assignment)
  return names(id, 'assignment', undefined)
}
