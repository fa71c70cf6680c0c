import { z } from 'zod'
import type { Basis } from '../basis.ts'
import type { Standard } from '../standard.ts'
import type { Allowed, Setting } from './setting.ts'

const localId = z.string().regex(/^local\.[a-z0-9-]+$/, 'must begin with "local."')
const words = z.string().trim().min(1)

/** What an organisation may add to the induction of its own starters. */
const localInductionItem = z.strictObject({
  id: localId,
  phase: words,
  title: words,
  detail: words.optional(),
  owner: words,
  gatesReferrals: z.boolean(),
  perPractice: z.boolean(),
})

/** What an organisation or a training hub may add to the training asked for. */
const localTrainingItem = z.strictObject({
  id: localId,
  title: words,
  host: words.optional(),
  requirement: words,
  refreshMonths: z.int().min(1).nullable(),
  perPractice: z.boolean(),
})

/** Adding an item, and retiring one. Only what Trellis or an organisation itself asks for can be retired. */
export function localItemSettings(standard: Standard): Setting[] {
  const { induction, training } = standard
  const withInduction = (items: Standard['induction']['items']) => ({ ...standard, induction: { ...induction, items } })
  const withTraining = (items: Standard['training']['items']) => ({ ...standard, training: { ...training, items } })
  return [
    addInductionItem(standard, (item) => withInduction([...induction.items, item])),
    addTrainingItem(standard, (item) => withTraining([...training.items, item])),
    ...induction.items.map((item) =>
      retire(`induction.items.${item.id}`, item, mayRetire(item), () =>
        withInduction(induction.items.filter((each) => each.id !== item.id)),
      ),
    ),
    ...training.items.map((item) =>
      retire(`training.items.${item.id}`, item, mayRetire(item), () =>
        withTraining(training.items.filter((each) => each.id !== item.id)),
      ),
    ),
  ]
}

/** What came from outside stands, and so does what must be done before somebody is helped. */
function mayRetire({ id, basis, gatesReferrals }: { id: string; basis: Basis; gatesReferrals: boolean }): Allowed {
  if (id.startsWith('local.')) return true
  if (basis !== 'ours') return 'The Framework or a published source asks for this: it cannot be retired'
  return !gatesReferrals || 'This must be done before referrals, to keep people safe: it cannot be retired'
}

function retire(
  path: string,
  { id, title }: { id: string; title: string },
  may: Allowed,
  put: () => Standard,
): Setting {
  const allows = (value: unknown) => (value === true ? may : 'Say yes to retire it')
  const asks = { kind: 'retire' } as const
  return { path: `${path}.retired`, clause: id, title: `Retire: ${title}`, now: false, asks, allows, put }
}

function addInductionItem(
  standard: Standard,
  put: (item: Standard['induction']['items'][number]) => Standard,
): Setting {
  const { items, phases, ownerRoles, gate } = standard.induction
  return {
    path: 'induction.items.add',
    clause: gate.id,
    title: 'Add an item to induction',
    now: null,
    asks: { kind: 'add', what: 'induction' },
    allows: (value) => {
      const read = localInductionItem.safeParse(value)
      if (!read.success) return problems(read.error)
      if (items.some((item) => item.id === read.data.id)) return `There is already an item called ${read.data.id}`
      if (!phases.some((phase) => phase.id === read.data.phase)) return 'Choose a part of the induction'
      return ownerRoles.some((role) => role.id === read.data.owner) || 'Choose who holds it'
    },
    put: (value) =>
      put({
        ...localInductionItem.parse(value),
        isGateSignoff: false,
        isSafety: false,
        exceptionAllowed: true,
        basis: 'ours',
      }),
  }
}

function addTrainingItem(standard: Standard, put: (item: Standard['training']['items'][number]) => Standard): Setting {
  const { items, requirementLevels } = standard.training
  const levelOf = (id: string) => requirementLevels.find((level) => level.id === id)
  return {
    path: 'training.items.add',
    clause: 'training.renewal',
    title: 'Add a training',
    now: null,
    asks: { kind: 'add', what: 'training' },
    allows: (value) => {
      const read = localTrainingItem.safeParse(value)
      if (!read.success) return problems(read.error)
      if (items.some((item) => item.id === read.data.id)) return `There is already a training called ${read.data.id}`
      return levelOf(read.data.requirement) !== undefined || 'Choose when it must be done'
    },
    put: (value) => {
      const item = localTrainingItem.parse(value)
      const { gatesReferrals = false, accept = [] } = levelOf(item.requirement) ?? {}
      const local = { modules: [], competencies: [], exemptAllowed: true, gatesAfterGrace: false } as const
      return put({ ...item, ...local, gatesReferrals, accept, group: 'programme', basis: 'ours' })
    },
  }
}

function problems(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'This'}: ${issue.message}`).join('; ')
}
