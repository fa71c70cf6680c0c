import type { DemoPost, Owed, Stage } from '../platform/demo.ts'

export type WorkerPlan = {
  name: string
  /** A PCN's key, or undefined for a post outside any PCN. */
  pcn: string | undefined
  role: DemoPost['role']
  stage: Stage
  owes?: Owed
  /** `pcn`, or the provider who employs under contract (the first or second named in the places). */
  employer: 'pcn' | 'provider'
  model: DemoPost['model']
  wte: number
  /** Days since (or, negative, until) the first day in post. */
  days: number
  sites: number
  languages: string[]
  /** Days until the funding ends. */
  fundingDays?: number
}

type More = Partial<Omit<WorkerPlan, 'name' | 'pcn' | 'stage' | 'days'>>
const worker = (name: string, pcn: string | undefined, stage: Stage, days: number, more: More = {}): WorkerPlan => ({
  name,
  pcn,
  stage,
  days,
  role: 'link-worker',
  employer: 'pcn',
  model: 'pcn-direct',
  wte: 1,
  sites: 2,
  languages: ['en'],
  ...more,
})
const VCSE: More = { employer: 'provider', model: 'vcse-sub-contract' }

/** Thirty link workers at every stage, and the coaches and care co-ordinators beside them. */
export const THORNMERE_WORKERS: readonly WorkerPlan[] = [
  worker('Amina Yusuf', 'riverside', 'ready-but-one-practice', 210, { sites: 4, languages: ['en', 'so', 'ar'] }),
  worker('Joe Whitfield', 'riverside', 'week-1', 3),
  worker('Priya Raman', 'riverside', 'ready', 820, { wte: 0.6, languages: ['en', 'ta'] }),
  worker('Daniel Osei', 'riverside', 'on-leave', 640),
  worker('Megan Hughes', 'riverside', 'ready', 1650, { sites: 3, languages: ['en', 'cy'] }),
  worker('Farida Rahimi', 'riverside', 'not-ready', 38, { ...VCSE, owes: 'gp-supervisor', languages: ['en', 'fa'] }),
  worker('Callum Reid', 'riverside', 'leaving', 500),

  worker('Tomasz Nowak', 'old-town', 'ready', 930, { ...VCSE, languages: ['en', 'pl'], sites: 3 }),
  worker('Grace Mbeki', 'old-town', 'ready', 410, VCSE),
  worker('Hina Malik', 'old-town', 'ready-but-one-practice', 150, { ...VCSE, sites: 4, languages: ['en', 'ur', 'pa'] }),
  worker('Owen Pritchard', 'old-town', 'not-ready', 52, { ...VCSE, owes: 'clinical-supervisor' }),
  worker('Lucia Ferreira', 'old-town', 'returning', 700, { ...VCSE, languages: ['en', 'pt'] }),
  worker('Sean Gallagher', 'old-town', 'appointed', -12, VCSE),
  worker('Ruth Adeleke', 'old-town', 'ready', 1200, { ...VCSE, wte: 0.5, fundingDays: 55 }),

  worker('Bethan Lloyd', 'millbrook', 'ready', 1010, { ...VCSE, sites: 3 }),

  worker('Marek Dvorak', 'harbour', 'ready', 560, { languages: ['en', 'cs', 'sk'], sites: 3 }),
  worker('Sadia Chowdhury', 'harbour', 'ready', 380, { languages: ['en', 'bn'] }),
  worker('Kofi Asante', 'harbour', 'joined-with-service', 1400, { languages: ['en', 'tw'] }),
  worker('Ellen Marsh', 'harbour', 'joined-with-service', 900, { wte: 0.8 }),
  worker('Nadia Petrova', 'harbour', 'not-ready', 26, { owes: 'record-access', languages: ['en', 'bg', 'ru'] }),
  worker('Liam Docherty', 'harbour', 'week-1', 5, VCSE),
  worker('Zainab Sheikh', 'harbour', 'ready-but-one-practice', 120, { ...VCSE, sites: 3, languages: ['en', 'ur'] }),
  worker('Peter Hale', 'harbour', 'left', 760, VCSE),

  worker('Abigail Stone', 'northfields', 'ready', 450, { employer: 'provider', model: 'gp-federation' }),
  worker('Yusuf Demir', 'northfields', 'ready', 610, {
    employer: 'provider',
    model: 'local-authority-sub-contract',
    languages: ['en', 'tr', 'ku'],
  }),
  worker('Charlotte Binns', 'northfields', 'not-ready', 31, { owes: 'pci-core' }),
  worker('Ifeoma Eze', 'northfields', 'ready', 290, { wte: 0.8, languages: ['en', 'ig'] }),
  worker('Harjit Bains', 'northfields', 'returning', 540, { languages: ['en', 'pa'] }),
  worker('Rebecca Lunn', 'northfields', 'appointed', -20),

  worker('Jamal Edwards', undefined, 'ready', 330, { employer: 'provider', model: 'trust-sub-contract', sites: 1 }),

  worker('Sophie Tran', 'riverside', 'ready', 300, { role: 'health-coach', languages: ['en', 'vi'] }),
  worker('Colin Baptiste', 'riverside', 'ready', 420, { role: 'care-coordinator' }),
  worker('Anita Kowalczyk', 'old-town', 'ready', 240, { role: 'health-coach', ...VCSE, languages: ['en', 'pl'] }),
  worker('Dev Acharya', 'harbour', 'ready', 510, { role: 'care-coordinator', languages: ['en', 'ne'] }),
  worker('Jean Fairhurst', 'millbrook', 'ready', 870, { role: 'care-coordinator', wte: 0.6 }),
]

export const LOWMOOR_WORKERS: readonly WorkerPlan[] = [
  worker('Alasdair Munro', 'keld', 'ready', 480),
  worker('Shanthi Perera', 'keld', 'not-ready', 40, { owes: 'gp-supervisor', ...VCSE, languages: ['en', 'si'] }),
]
