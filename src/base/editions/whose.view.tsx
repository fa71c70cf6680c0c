import { Tag } from '../../ui/tag.tsx'

/** Whose a figure is: a word in a box, another colour only besides. */
export const Whose = ({ whose, changed }: { whose: string; changed: boolean }) => (
  <Tag colour={changed ? 'green' : 'grey'}>{whose}</Tag>
)
