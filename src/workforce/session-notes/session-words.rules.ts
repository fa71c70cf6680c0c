import type { Wellbeing } from './record.rules.ts'

/** `community-gaps` as `Community gaps`: the Framework's tags are words already. */
export const tagInWords = (tag: string): string => {
  const words = tag.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const WELLBEING_WORDS: Readonly<Record<Wellbeing, string>> = {
  fine: 'Fine',
  stretched: 'Stretched',
  struggling: 'Struggling',
  'prefer-not-to-say': 'Would rather not say',
}

export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  'face-to-face': 'Face to face',
  video: 'Video',
  phone: 'Phone',
  group: 'In a group',
}
