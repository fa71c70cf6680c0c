import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { Judged } from './readiness.policy.ts'
import type { PracticeVerdict } from './readiness.rules.ts'

/** Some duties are owed practice by practice: they hold back only the people registered there. */
export const PracticeGrid = ({ judged: { practices, post } }: { judged: Judged }) => (
  <ResponsiveTable<PracticeVerdict>
    caption="Practice by practice"
    columns={[
      { label: 'Practice', cell: ({ name }) => name },
      {
        label: `New people for ${post.givenName}`,
        cell: ({ may }) => <Status state={may ? 'met' : 'owed'}>{may ? 'Yes' : 'Not yet'}</Status>,
      },
      { label: 'Owed there', numeric: true, cell: ({ owed }) => owed },
    ]}
    rows={practices}
  />
)
