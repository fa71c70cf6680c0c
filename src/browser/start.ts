import { initAll } from 'nhsuk-frontend'
import { keepDrafts } from './autosave.ts'
import { sendOnce } from './double-submit.ts'
import { askOnChange } from './enhance-filters.ts'
import { warnBeforeSignOut } from './idle.ts'
import { leaveQuickly } from './leave-quickly.ts'

// Every page works without any of this. nhsuk-frontend's styles and scripts look for these two names on the body.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
document.documentElement.classList.add('js-enabled')

// First, so that it answers even when a later part fails.
leaveQuickly()
initAll()
keepDrafts()
sendOnce()
warnBeforeSignOut()
askOnChange()
