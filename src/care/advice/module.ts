import type { Module } from '../../platform/module.ts'
import { adviceDemo } from './advice.demo.ts'
import { paths } from './advice.paths.ts'
import { adviceOnAgenda } from './agenda.ts'
import { handOnJob, keepHandingOn } from './hand-on.ts'
import { adviceRoutes } from './routes.ts'
import { adviceToday, owedToday, questionsToday } from './today.ts'
import { wording } from './wording.ts'

/** "Is this safe?": a risk question gets a clinician's answer, recorded as advice (S43). */
export const advice: Module = {
  name: 'advice',
  routes: adviceRoutes,
  jobs: [handOnJob, keepHandingOn],
  places: [{ roles: ['gp-supervisor', 'clinical-supervisor'], label: 'Advice', href: paths.list(), order: 60 }],
  today: [questionsToday, adviceToday, owedToday],
  agenda: [adviceOnAgenda],
  timeline: ['advice.asked', 'advice.advice-given', 'advice.followed-up'],
  demo: adviceDemo,
  wording,
}
