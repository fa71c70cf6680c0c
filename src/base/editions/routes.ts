import type { Route } from '../../http/route.ts'
import { changeSettingPages } from './change-setting.page.tsx'
import { endChangePage, withdrawChangePage } from './close-change.page.tsx'
import { editionEndpoints } from './endpoints.ts'
import { settingPage } from './setting.page.tsx'
import { ownSettingsPage, settingsPage } from './settings.page.tsx'

export const editionRoutes: readonly Route[] = [
  ownSettingsPage,
  settingsPage,
  settingPage,
  ...changeSettingPages,
  ...withdrawChangePage,
  ...endChangePage,
  ...editionEndpoints,
]
