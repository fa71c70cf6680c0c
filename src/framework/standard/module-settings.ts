import { z } from 'zod'
import type { Standard } from '../standard.ts'
import { type Allowed, replaced, type Setting } from './setting.ts'
import type { TrainingItem, TrainingModule } from './training.ts'

/** A module that an organisation adds to a programme. */
const localModule = z.strictObject({
  id: z.string().regex(/^local\.[a-z0-9-]+$/, 'must begin with "local."'),
  title: z.string().trim().min(1),
  minutes: z.int().min(1),
})

/** Modules may be renamed, added and retired: the titles of the national programme are from memory. */
export function moduleSettings(standard: Standard): Setting[] {
  return standard.training.items.flatMap((programme) => {
    if (programme.modules.length === 0) return []
    const put = (modules: readonly TrainingModule[]): Standard => {
      const items = replaced(standard.training.items, programme.id, { modules })
      return { ...standard, training: { ...standard.training, items } }
    }
    return [addition(standard, programme, put), ...programme.modules.flatMap((one) => ofModule(programme, one, put))]
  })
}

type Put = (modules: readonly TrainingModule[]) => Standard

function ofModule({ modules }: TrainingItem, module: TrainingModule, put: Put): Setting[] {
  const path = `training.modules.${module.id}`
  return [
    {
      path: `${path}.title`,
      clause: module.id,
      title: `Name of the module: ${module.title}`,
      now: module.title,
      asks: { kind: 'words' },
      allows: (value) => mayRename(module, value),
      put: (value) => put(replaced(modules, module.id, { title: String(value).trim() })),
    },
    {
      path: `${path}.retired`,
      clause: module.id,
      title: `Retire: ${module.title}`,
      now: false,
      asks: { kind: 'retire' },
      allows: (value) => (value === true ? mayRetire(module, modules) : 'Say yes to retire it'),
      put: () => put(modules.filter((each) => each.id !== module.id)),
    },
  ]
}

function mayRename({ basis }: TrainingModule, value: unknown): Allowed {
  if (basis === 'sourced' || basis === 'wdf') return 'This is its published name: it cannot be changed'
  return (typeof value === 'string' && value.trim() !== '') || 'Enter a name'
}

function mayRetire({ id, basis }: TrainingModule, modules: readonly TrainingModule[]): Allowed {
  if (modules.length === 1) return 'A programme needs at least one module'
  if (id.startsWith('local.') || basis === 'recalled-low') return true
  return 'The induction asks for this module: it cannot be retired'
}

function addition(standard: Standard, programme: TrainingItem, put: Put): Setting {
  const taken = standard.training.items.flatMap(({ id, modules }) => [id, ...modules.map((each) => each.id)])
  return {
    path: `training.items.${programme.id}.modules.add`,
    clause: programme.id,
    title: `Add a module: ${programme.title}`,
    now: null,
    asks: { kind: 'add', what: 'module' },
    allows: (value) => {
      const read = localModule.safeParse(value)
      if (!read.success) return read.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ')
      return !taken.includes(read.data.id) || `There is already a module called ${read.data.id}`
    },
    put: (value) => {
      const added = { ...localModule.parse(value), perPractice: false, competencies: [], basis: 'ours' } as const
      return put([...programme.modules, added])
    },
  }
}
