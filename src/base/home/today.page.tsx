import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import type { Whole } from '../../platform/module.ts'
import type { Today } from './today.rules.ts'
import { viewToday } from './view-today.ts'

export const todayPage = (whole: () => Whole) =>
  page({ path: '/today', show: (context) => viewToday(context, whole()), page: TodayPage })

function TodayPage({ view }: PageProps<Today>) {
  return (
    <Screen title="Today">
      <h1 class="nhsuk-heading-l">Today</h1>
      <p>{view.lines.length} things need you.</p>
    </Screen>
  )
}
