export { addActions } from './add-actions.ts'
export { actionsSetIn, openActions, sealedAction } from './agreed-actions.store.ts'
export { changeAction } from './change-action.ts'
export { settleAction } from './settle-action.ts'
