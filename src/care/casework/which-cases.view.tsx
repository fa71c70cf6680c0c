import type { FieldProps, FormProps } from '../../http/form-page.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Radios } from '../../ui/radios.tsx'
import type { HandoverView } from './handover-view.ts'

type WhichCasesProps = Pick<FormProps<HandoverView>, 'choices'> & {
  view: HandoverView
  name: string
  field: (name: string) => FieldProps
}

/** All that somebody holds, all of one worker's among them, or those that are ticked: what happens is said beside each. */
export function WhichCases({ view, name, field, choices }: WhichCasesProps) {
  const { all, byWorker } = view
  const several = byWorker.length > 1
  return (
    <Radios
      {...field('which')}
      legend={{ text: 'Which cases', size: 'm' }}
      hint="Each keeps its dates and whatever is open on it. The new holder is asked to tell each person. You can undo it on the next page."
      small
      items={[
        {
          value: 'all',
          label: all === 1 ? 'The 1 case there is' : `All ${all} of them`,
          hint: `Every case that ${name} can hand over when you send this, whatever is ticked below`,
        },
        ...(several
          ? byWorker.map(({ postId, name: worker, count }) => ({
              value: postId,
              label: count === 1 ? `The 1 case of ${worker}` : `All ${count} of ${worker}’s`,
            }))
          : []),
        { value: 'ticked', label: 'Only those I tick', conditional: <Ticked {...{ view, name, choices }} /> },
      ]}
    />
  )
}

const Ticked = ({ view: { cases, all }, name, choices }: Omit<WhichCasesProps, 'field'>) => (
  <Checkboxes
    {...choices('cases')}
    legend={{ text: `Cases that ${name} can hand over`, size: 's' }}
    hint={cases.length < all ? `The ${cases.length} whose dates come first, of ${all}` : undefined}
    small
    items={cases.map(({ id, number, standing, workerName }) => ({
      value: id,
      label: number,
      hint: [standing.reasons[0]?.says, workerName !== name && `${workerName}’s`].filter(Boolean).join(' · '),
    }))}
  />
)
