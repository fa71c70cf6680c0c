export const paths = {
  mine: () => '/my-pulse',
  erase: () => '/my-pulse/erase',
  team: () => '/team-pulse',
} as const
