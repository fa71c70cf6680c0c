import { action } from '../../http/action.ts'
import { firstOf } from '../../http/form-values.ts'
import { paths } from './casework.paths.ts'
import { acknowledgeConcern } from './change-concern.ts'
import { undoContact } from './change-contact.ts'
import { undoHandover } from './hand-over.ts'
import { reopenCase, tellPerson } from './reopen-case.ts'
import { takeBackCase } from './return-case.ts'
import { weighCase } from './weigh-case.ts'

/** The buttons that stand alone. */
export const caseworkActions = [
  action({
    path: '/cases/:caseId/contacts/:contactId/undo',
    submit: undoContact,
    next: ({ caseId }) => paths.case({ caseId }),
  }),
  action({ path: '/cases/:caseId/reopen', submit: reopenCase, next: ({ caseId }) => paths.case({ caseId }) }),
  action({ path: '/cases/:caseId/weigh', submit: weighCase, next: ({ caseId }) => paths.case({ caseId }) }),
  action({ path: '/cases/:caseId/told', submit: tellPerson, next: ({ caseId }) => paths.case({ caseId }) }),
  action({ path: '/cases/:caseId/take-back', submit: takeBackCase, next: () => paths.mine({ show: 'with-cover' }) }),
  action({
    path: '/concerns/:concernId/acknowledge',
    submit: acknowledgeConcern,
    next: ({ concernId }) => paths.concern({ concernId }),
  }),
  action({
    path: '/team-cases/undo-hand-over',
    submit: undoHandover,
    next: (_, __, values) => paths.handover({ from: firstOf(values.from) }),
  }),
]
