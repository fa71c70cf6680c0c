import type { Module } from '../../platform/module.ts'
import { evidencePackDemo } from './evidence-pack.demo.ts'
import { paths } from './evidence-pack.paths.ts'
import { MAKERS } from './evidence-pack.policy.ts'
import { dropOldPacks, makePack } from './jobs.ts'
import { packFiles } from './open-pack-file.ts'
import { evidencePackRoutes } from './routes.ts'
import { packsToday } from './today.ts'

/** What every module has to say, gathered for whoever pays for a service. */
export const evidencePack: Module = {
  name: 'evidence-pack',
  routes: evidencePackRoutes,
  jobs: [makePack, dropOldPacks],
  places: [{ roles: MAKERS, label: 'Evidence packs', href: paths.packs(), order: 70 }],
  today: [packsToday],
  files: [packFiles],
  wording: {
    'evidence-pack.asked-for': () => 'A pack of evidence was asked for',
    'evidence-pack.made': ({ duties, withGap }) =>
      `The pack was made: ${duties} duties, ${withGap === 0 ? 'none' : withGap} with a gap`,
    'evidence-pack.failed': () => 'The pack could not be made',
    'evidence-pack.tried-again': () => 'Making the pack was tried again',
    'evidence-pack.checked': () => 'Somebody checked the code of this pack',
  },
  demo: evidencePackDemo,
}
