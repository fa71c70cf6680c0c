import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { dueInWords } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths } from './capacity.paths.ts'
import { listToAllocate, type ToAllocate } from './view-allocation.ts'

export const toAllocatePage = page({ path: '/allocate', show: listToAllocate, page: ToAllocatePage })

function ToAllocatePage({ view: waiting }: PageProps<ToAllocate[]>) {
  const { today } = useShell()
  return (
    <Screen title="Waiting for a worker" crumbs={[{ text: 'Capacity', href: paths.team() }]} wide>
      <h1 class="nhsuk-heading-l">{waiting.length === 1 ? '1 waits' : `${waiting.length} wait`} for a worker</h1>
      <ResponsiveTable<ToAllocate>
        caption="Referrals that wait for a worker"
        hideCaption
        columns={[
          { label: 'Referral', cell: ({ reference }) => reference },
          {
            label: 'Decision',
            cell: ({ dueOn, red }) => <Status state={red ? 'owed' : 'due'}>{dueInWords(dueOn, today)}</Status>,
          },
          { label: 'Needs', numeric: true, cell: ({ needs }) => needs },
          { label: 'Held by', cell: ({ holder }) => holder },
          {
            label: 'Choose',
            hideLabel: true,
            cell: ({ id, reference }) => (
              <Button href={paths.allocate({ referralId: id })} small variant="secondary">
                Choose a worker<span class="nhsuk-u-visually-hidden"> for {reference}</span>
              </Button>
            ),
          },
        ]}
        rows={waiting}
        empty={
          <EmptyState heading="Nobody waits for a worker">
            A referral comes here when it has been read for risk, and stays until it has a worker.
          </EmptyState>
        }
      />
    </Screen>
  )
}
