import { Tag } from '../../ui/tag.tsx'

type Props = { whose: string; changed: boolean; source?: string | undefined }

/** Whose a figure is: a word in a box, another colour only besides; under it who wrote the figure, where the Framework does not. */
export const Whose = ({ whose, changed, source }: Props) => (
  <>
    <Tag colour={changed ? 'green' : 'grey'}>{whose}</Tag>
    {source && (
      <>
        <br />
        <span class="nhsuk-u-font-size-16">{source}</span>
      </>
    )}
  </>
)
