/** Keys of the content that say something better than their own name does. */
const LABELS: Record<string, string> = {
  afc: 'Pay (Agenda for Change)',
  afcBasis: 'Where the pay band comes from',
  afcIndicative: 'Usual pay band',
  anchor: 'The worker says',
  appliesIf: 'Applies when',
  approverIsNot: 'The approver is not',
  arrs: 'Funding (ARRS)',
  basisForPrinciple: 'Where the principle comes from',
  cadence: 'How often',
  check: 'How it is checked',
  configurable: 'May be set by an organisation',
  cstf: 'Core Skills Training Framework topic',
  deadlineFromStartDays: 'Days from the start by which it is due',
  desRoleRequirements: 'What the Network Contract asks of the role',
  dueDay: 'Due, days from the start',
  for: 'For',
  gateBeforeReferrals: 'Talked through before referrals',
  gatesOnce: 'Needed once before referrals, then kept up',
  gatesReferrals: 'Needed before referrals',
  gateScope: 'Whose referrals it holds back',
  gateWhen: 'When it holds referrals back',
  graceDays: 'Days of grace',
  heldBy: 'Who holds it',
  iifHistory: 'Investment and Impact Fund: history',
  jd: 'Job description',
  kind: 'What is looked at',
  mayBeSameAs: 'May be the same person as',
  newStarterCadence: 'How often at first',
  neverWaivable: 'Never put off by an exception',
  notApplicable: 'Does not apply',
  onBreach: 'When it is not met',
  owner: 'Who holds it',
  pci: 'Personalised Care Institute curriculum',
  perPractice: 'At each practice',
  plain: 'In plain words',
  scope: 'For whom',
  supervisorAnchor: 'The supervisor says',
  vcse: 'Voluntary and community sector',
  waiver: 'Agreed exception',
  watch: 'Watch for',
  wteNote: 'Whole-time equivalent',
}

/** `newStarterCadence` as `New starter cadence`, when no better label is known. */
export const labelOf = (key: string): string => LABELS[key] ?? sentence(key.replace(/([A-Z]|\d+)/g, ' $1'))

const CAPITALS = /\b(ai|arrs|des|dbs|dpia|gp|hr|ics|id|ig|iif|it|mdt|nhs|pci|pcn|pdp|snomed|vcse|wdf|wte)\b/g

/** `gp-supervision` as `GP supervision`: for ids that stand for themselves. */
export function spokenId(id: string): string {
  return sentence(id.replace(/[-_]+/g, ' '))
}

function sentence(words: string): string {
  const tidy = words
    .trim()
    .toLowerCase()
    .replace(CAPITALS, (found) => found.toUpperCase())
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}

/** An id, and not words: nothing but letters, digits and the marks that join them, and at least one mark or a code. */
export const looksLikeId = (text: string): boolean =>
  /^[a-z0-9]+([-_.][a-z0-9]+)+$/.test(text) || /^[a-z]{2,}$/.test(text)

/** Words of the data that people do not say: an exception is agreed, and a key is what it stands for. */
const SAID: readonly [RegExp, string][] = [
  [/gates_referrals: true/g, 'needed before referrals'],
  [/per_practice: true/g, 'at each practice'],
  [/the item with is_gate_signoff/g, 'the sign-off'],
  [/formally waived/g, 'under an agreed exception'],
  [/never-waivable items/g, 'items that no exception may put off'],
  [/owner of the item waived/g, 'one who holds the item put off'],
  [/or waived/g, 'or under an agreed exception'],
  [/\b([a-z]+)\.yaml(?:#\w+| \w+)?/g, 'the part on $1'],
  [/\bwithout on_breach tell held_by\b/g, 'that name nobody else to tell, tell who holds the duty'],
]

/** A text of the content as a page says it. `labelOfSlot` names the places that a job description leaves open. */
export function asRead(text: string, labelOfSlot: (id: string) => string | undefined): string {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, id: string) => `[${labelOfSlot(id) ?? spokenId(id)}]`)
  const said = SAID.reduce((so, [from, to]) => so.replace(from, to), filled)
  const plain = said.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (key) => key.replaceAll('_', ' '))
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
