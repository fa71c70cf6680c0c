import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Select } from '../../ui/select.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { paths } from './casework.paths.ts'
import { CoverTable } from './cover-table.view.tsx'
import { handOver } from './hand-over.ts'
import { type HandoverView, viewHandover } from './handover-view.ts'
import { NewHolder } from './new-holder.view.tsx'

export const handOverPage = formPage({
  path: '/team-cases/hand-over',
  show: viewHandover,
  initial: () => ({ as: 'own' }),
  page: HandOverPage,
  submit: handOver,
  next: ({ from }, saved) => paths.handover({ from, moved: saved?.moved.join(',') }),
})

/** Several cases at once to another worker, and back again with one press. */
function HandOverPage({ view, asked, field, choices, problems }: FormProps<HandoverView>) {
  const { from, holders, cases, workers, covers } = view
  const { csrf } = useShell()
  const { moved } = asked
  const holder = holders.find(({ id }) => id === from)
  return (
    <Screen title="Hand over cases" crumbs={[{ text: 'Team cases', href: paths.team() }]}>
      {moved && (
        <UndoBanner action={paths.undoHandover()} token={csrf} hidden={{ moved, from: from ?? '' }}>
          Moved: {moved.split(',').join(', ')}. The new holder tells each person.
        </UndoBanner>
      )}
      <h1 class="nhsuk-heading-l">Hand over cases</h1>
      <p>
        Everybody who is being helped goes on being helped. What a worker still needs before new referrals is no reason
        to take cases away, or to keep them from covering.
      </p>
      <Filters submit="Show their cases" label="Whose cases">
        <Select
          name="from"
          id="whose"
          label="Cases held by"
          value={from}
          items={[
            { value: '', label: 'Choose somebody' },
            ...holders.map(({ id, name, open }) => ({ value: id, label: `${name} (${open})` })),
          ]}
        />
      </Filters>
      {from && cases.length > 0 && (
        <Form submit="Hand over">
          <Checkboxes
            {...choices('cases')}
            legend={{ text: `Cases that ${holder?.name ?? 'they'} can hand over`, size: 'm' }}
            small
            items={cases.map(({ id, number, standing, workerName }) => ({
              value: id,
              label: number,
              hint: [standing.reasons[0]?.says, workerName !== holder?.name && `${workerName}’s`]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
          <NewHolder
            field={field}
            workers={workers}
            own="For good: the cases become theirs"
            cover="For a while: they cover, and the cases stay with their worker"
          />
        </Form>
      )}
      {from && cases.length === 0 && problems.length === 0 && <p>There is nothing here to hand over.</p>}
      <CoverTable covers={covers} />
    </Screen>
  )
}
