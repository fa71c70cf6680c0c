import type { FormProps } from '../../http/form-page.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import type { ChangingSites } from './view-sites.ts'

type MovedAwayProps = Pick<FormProps<unknown>, 'choices'> & Pick<ChangingSites, 'moved'> & { givenName: string }

/** Asked once a move, where it can be put right either way: no longer served, or served as it should be. */
export const MovedAway = ({ moved, givenName, choices }: MovedAwayProps) =>
  moved.length === 0 ? null : (
    <Checkboxes
      {...choices('meant')}
      legend={{ text: 'Belongs to another PCN now', size: 'm' }}
      hint={`Tick what is meant to stay as it is. Where ${givenName} no longer goes, untick the days below instead, from the day it ends.`}
      small
      items={moved.map(({ practice, pcnName, since }) => ({
        value: practice.id,
        label: `${givenName} goes on serving ${practice.name}`,
        hint: `It has belonged to ${pcnName} since ${showDate(since)}`,
      }))}
    />
  )
