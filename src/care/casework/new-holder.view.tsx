import type { FieldProps } from '../../http/form-page.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'

type NewHolderProps = {
  field: (name: string) => FieldProps
  workers: readonly { postId: string; name: string }[]
  /** What "for good" and "for a while" mean for what is moved here. */
  own: string
  cover: string
}

/** To whom, and for how long: asked alike for one case and for several. */
export const NewHolder = ({ field, workers, own, cover }: NewHolderProps) => (
  <>
    <Select
      {...field('postId')}
      label="To"
      items={[
        { value: '', label: 'Choose a worker' },
        ...workers.map(({ postId, name }) => ({ value: postId, label: name })),
      ]}
    />
    <Radios
      {...field('as')}
      legend={{ text: 'For how long', size: 's' }}
      small
      items={[
        { value: 'own', label: own },
        { value: 'cover', label: cover },
      ]}
    />
  </>
)
