import type { Module } from '../../platform/module.ts'
import { sessionNotesRoutes } from './routes.ts'
import { sessionNotesDemo } from './session-notes.demo.ts'
import { agendasToday, signaturesToday } from './today.ts'

/** The agenda that writes itself, the record of a session, and its two signatures. */
export const sessionNotes: Module = {
  name: 'session-notes',
  routes: sessionNotesRoutes,
  demo: sessionNotesDemo,
  today: [agendasToday, signaturesToday],
  wording: {
    'session-notes.record-saved': ({ first, wasSigned }) =>
      first
        ? 'The record was written and signed'
        : wasSigned
          ? 'The record was changed: both sign again'
          : 'The record was changed',
    'session-notes.record-signed': ({ as }) =>
      `The record was signed by the ${as === 'worker' ? 'worker' : 'supervisor'}`,
    'session-notes.signature-disowned': ({ as }) =>
      `The ${as === 'worker' ? 'worker' : 'supervisor'} said that a signature on a phone was not theirs`,
    'session-notes.signature-asked': () => 'A signature was asked for on a phone',
    'session-notes.item-added': () => 'Something was added to the agenda',
    'session-notes.item-changed': () => 'The agenda was changed',
    'supervision.session-started': () => 'A session was started',
    'supervision.session-corrected': () => 'The date or the length of a session was corrected',
  },
}
