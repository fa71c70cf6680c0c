import { action } from '../../http/action.ts'
import type { Route } from '../../http/route.ts'
import { addTimePage } from './add-time.page.tsx'
import { agreeHoursPage } from './agree-hours.page.tsx'
import { answerJobPage } from './answer-job.page.tsx'
import { dropLearning, tookPlace } from './change-learning.ts'
import { removeTime, shareOwnQuarter, takeBackOwnQuarter } from './change-own-time.ts'
import { ownTimeEndpoints } from './endpoints.ts'
import { jobPage } from './job.page.tsx'
import { shareAnswer } from './job-as-lived.ts'
import { learningPage } from './learning.page.tsx'
import { addLearningPage, changeLearningPage } from './learning-form.page.tsx'
import { ownTimePage } from './own-time.page.tsx'
import { paths } from './own-time.paths.ts'
import { sharedTimePage } from './shared-time.page.tsx'
import { noteTalk } from './shared-time.ts'

const yearOf = (saved: { on: string } | undefined) => paths.learning(saved?.on.slice(0, 4))

export const ownTimeRoutes: readonly Route[] = [
  ownTimePage,
  ...addTimePage,
  action({ path: '/my-time/remove', submit: removeTime, next: () => paths.mine() }),
  action({ path: '/my-time/share', submit: shareOwnQuarter, next: (_, done) => paths.mine(done?.quarterOn) }),
  action({ path: '/my-time/take-back', submit: takeBackOwnQuarter, next: (_, done) => paths.mine(done?.quarterOn) }),
  learningPage,
  ...addLearningPage,
  ...changeLearningPage,
  action({ path: '/my-learning/:learningId/took-place', submit: tookPlace, next: (_, done) => yearOf(done) }),
  action({ path: '/my-learning/:learningId/remove', submit: dropLearning, next: (_, done) => yearOf(done) }),
  jobPage,
  ...answerJobPage,
  action({ path: '/my-job/:milestone/share', submit: shareAnswer, next: () => paths.job() }),
  sharedTimePage,
  action({ path: '/posts/:postId/shared-time/talked', submit: noteTalk, next: paths.shared }),
  ...agreeHoursPage,
  ...ownTimeEndpoints,
]
