import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Select } from '../../ui/select.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { paths } from './casework.paths.ts'
import { CoverTable } from './cover-table.view.tsx'
import { handOver } from './hand-over.ts'
import { type HandoverView, viewHandover } from './handover-view.ts'
import { NewHolder } from './new-holder.view.tsx'
import { WhichCases } from './which-cases.view.tsx'

export const handOverPage = formPage({
  path: '/team-cases/hand-over',
  show: viewHandover,
  initial: () => ({ which: 'ticked', as: 'own' }),
  page: HandOverPage,
  submit: handOver,
  next: ({ from }, saved) => paths.handover({ from, moved: saved?.moved.join(','), refused: saved?.refused.join(',') }),
})

/** Several cases at once, or all of them, to another worker, and back again with one press. */
function HandOverPage({ view, asked, field, choices, problems }: FormProps<HandoverView>) {
  const { from, holders, cases, unallocated, workers, covers } = view
  const { csrf } = useShell()
  const { moved, refused } = asked
  const holder = holders.find(({ id }) => id === from)
  return (
    <Screen title="Hand over cases" crumbs={[{ text: 'Team cases', href: paths.team() }]}>
      {moved && (
        <UndoBanner action={paths.undoHandover()} token={csrf} hidden={{ moved, from: from ?? '' }}>
          {movedInWords(moved.split(','))}. The new holder tells each person.
        </UndoBanner>
      )}
      {refused && <p>Not moved, and held as before: {refused.split(',').join(', ')}.</p>}
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
          <input type="hidden" name="from" value={from} />
          <WhichCases view={view} name={holder?.name ?? 'they'} field={field} choices={choices} />
          <NewHolder
            field={field}
            workers={workers}
            own="For good: the cases become theirs"
            cover="For a while: they cover, and the cases stay with their worker"
          />
        </Form>
      )}
      {unallocated > 0 && (
        <p>
          {unallocated === 1 ? '1 more has' : `${unallocated} more have`} no worker yet, and cannot be handed over.{' '}
          <a href={paths.team({ holder: from })}>See all that {holder?.name ?? 'they'} holds</a>
        </p>
      )}
      {from && cases.length === 0 && problems.length === 0 && <p>There is nothing here to hand over.</p>}
      <CoverTable covers={covers} />
    </Screen>
  )
}

/** More numbers than this are not read one by one. */
const MOST_NUMBERS = 12
const movedInWords = (numbers: readonly string[]) =>
  numbers.length > MOST_NUMBERS ? `${numbers.length} cases were moved` : `Moved: ${numbers.join(', ')}`
