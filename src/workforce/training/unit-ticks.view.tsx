import type { FieldProps } from '../../http/form-page.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { type PassportGroup, type PassportLine, wantsRecord } from './passport.rules.ts'
import type { AddView } from './view-add.ts'

type Chosen = { name: string; values: string[]; error: string | undefined }

/** What the training was: what is still wanted first, and what is in date behind a press, for whoever renews early. */
export function UnitTicks({ view, units }: { view: AddView; units: Chosen }) {
  const wanted = only(view.groups, wantsRecord)
  const inDate = only(view.groups, (line) => !wantsRecord(line))
  return (
    <>
      {wanted.map((group, at) => (
        <GroupTicks key={group.id} group={group} units={units} first={at === 0} />
      ))}
      {inDate.length > 0 && (
        <Details summary="Something that is in date already" open={isTicked(inDate, units)}>
          {inDate.map((group, at) => (
            <GroupTicks
              key={group.id}
              group={{ ...group, id: `${group.id}-again` }}
              units={units}
              first={wanted.length === 0 && at === 0}
            />
          ))}
        </Details>
      )}
    </>
  )
}

/** What was ticked is in sight when the form comes back. */
const isTicked = (groups: PassportGroup[], { values }: Chosen): boolean =>
  groups.some(({ lines }) => lines.some(({ unitId }) => values.includes(unitId)))

const only = (groups: PassportGroup[], wants: (line: PassportLine) => boolean): PassportGroup[] =>
  groups.map((group) => ({ ...group, lines: group.lines.filter(wants) })).filter(({ lines }) => lines.length > 0)

type GroupTicksProps = { group: PassportGroup; units: Chosen; first: boolean }

const GroupTicks = ({ group, units, first }: GroupTicksProps) => (
  <Checkboxes
    name="units"
    idPrefix={first ? 'units' : `units-${group.id}`}
    values={units.values}
    error={first ? units.error : undefined}
    legend={{ text: group.title, size: 's' }}
    hint={group.title.includes(group.asks.slice(1)) ? undefined : group.asks}
    small
    items={group.lines.map(({ unitId, title, words }) => ({ value: unitId, label: title, hint: words }))}
  />
)

type PracticeTicksProps = { view: AddView; sites: Chosen; system?: FieldProps }

/** For what is asked for at each practice: where it counts. Training on one record system counts wherever it is used. */
export const PracticeTicks = ({ view, sites, system }: PracticeTicksProps) =>
  view.practices.length === 0 ? null : (
    <>
      <Checkboxes
        name="siteIds"
        values={sites.values}
        error={sites.error}
        legend={{ text: 'Which practices does it count for?', size: 's' }}
        hint="Only for orientation and record systems. Training on one system counts for every practice that uses it."
        small
        items={view.practices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {system && (
        <Input {...system} width={30} label="Record system learnt (optional)" hint="Like EMIS Web or SystmOne" />
      )}
    </>
  )
