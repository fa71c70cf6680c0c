import { accounts } from './base/accounts/module.ts'
import { agreedActions } from './base/agreed-actions/module.ts'
import { apiModule } from './base/api/module.ts'
import { calendar } from './base/calendar/module.ts'
import { colleagues } from './base/colleagues/module.ts'
import { digestModule } from './base/digest/module.ts'
import { disputes } from './base/disputes/module.ts'
import { editions } from './base/editions/module.ts'
import { homeModule } from './base/home/module.ts'
import { notices } from './base/notices/module.ts'
import { organisations } from './base/organisations/module.ts'
import { posts } from './base/posts/module.ts'
import { resources } from './base/resources/module.ts'
import { advice } from './care/advice/module.ts'
import { capacity } from './care/capacity/module.ts'
import { casework } from './care/casework/module.ts'
import { crossReferrals } from './care/cross-referrals/module.ts'
import { mdt } from './care/mdt/module.ts'
import { referrals } from './care/referrals/module.ts'
import { draftRoutes } from './http/draft-routes.ts'
import { fileRoute } from './http/file-route.ts'
import { linkRoutes } from './http/link-routes.ts'
import type { Route } from './http/route.ts'
import { overview } from './leadership/overview/module.ts'
import type { JobSpec } from './platform/jobs.ts'
import { type Carrier, sendMail } from './platform/mail.ts'
import { join, type Module, type Whole } from './platform/module.ts'
import { upkeepJobs } from './platform/upkeep.ts'
import { debriefs } from './workforce/debriefs/module.ts'
import { evidencePack } from './workforce/evidence-pack/module.ts'
import { induction } from './workforce/induction/module.ts'
import { ownTime } from './workforce/own-time/module.ts'
import { peers } from './workforce/peers/module.ts'
import { placements } from './workforce/placements/module.ts'
import { pulse } from './workforce/pulse/module.ts'
import { readiness } from './workforce/readiness/module.ts'
import { sessionNotes } from './workforce/session-notes/module.ts'
import { sites } from './workforce/sites/module.ts'
import { subcontracts } from './workforce/subcontracts/module.ts'
import { supervision } from './workforce/supervision/module.ts'
import { supervisionTime } from './workforce/supervision-time/module.ts'
import { supervisors } from './workforce/supervisors/module.ts'
import { training } from './workforce/training/module.ts'

/** Every module of Trellis, and the only place that names them all. A wing stands on those above it. */
const modules: readonly Module[] = [
  // base
  organisations,
  accounts,
  colleagues,
  posts,
  editions,
  disputes,
  notices,
  calendar,
  resources,
  agreedActions,
  // workforce
  induction,
  training,
  placements,
  sites,
  supervision,
  supervisors,
  sessionNotes,
  supervisionTime,
  readiness,
  pulse,
  ownTime,
  subcontracts,
  peers,
  debriefs,
  evidencePack,
  // care
  casework,
  referrals,
  capacity,
  mdt,
  crossReferrals,
  advice,
  // leadership
  overview,
]

/** The modules joined. Home asks the whole what it has to say, so it is given the way to ask. */
export const app: Whole = join([homeModule(() => app), apiModule(() => routes), digestModule(() => app), ...modules])

/** Every address but those of assets and health. */
export const routes: readonly Route[] = [...linkRoutes, ...draftRoutes, fileRoute(app.fileDoors), ...app.routes]

/** Every job, the platform's own among them. */
export const jobsWith = (carrier: Carrier): readonly JobSpec[] => [...upkeepJobs, sendMail(carrier), ...app.jobs]
