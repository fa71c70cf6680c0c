import {
  Button,
  CharacterCount,
  Checkboxes,
  Code,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  Scroll,
  SkipLink,
  Table,
  Tabs,
} from 'nhsuk-frontend'
import { keepDrafts } from './autosave.ts'
import { sendOnce } from './double-submit.ts'
import { askOnChange } from './enhance-filters.ts'
import { warnBeforeSignOut } from './idle.ts'
import { leaveQuickly } from './leave-quickly.ts'
import { plainRadios } from './plain-radios.ts'
import { waitForWork } from './wait-for-work.ts'

/** All but the header, which is ours, and the file upload, whose drop zone hides what a label says. */
const behaviours = [
  Button,
  CharacterCount,
  Checkboxes,
  Code,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  Scroll,
  SkipLink,
  Table,
  Tabs,
]

// Every page works without any of this. nhsuk-frontend's styles and scripts look for these two names on the body.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
document.documentElement.classList.add('js-enabled')

// First, so that it answers even when a later part fails.
leaveQuickly()
for (const behaviour of behaviours) createAll(behaviour)
plainRadios()
keepDrafts()
sendOnce()
warnBeforeSignOut()
askOnChange()
waitForWork()
