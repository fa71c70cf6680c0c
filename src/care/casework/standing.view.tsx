import { Status } from '../../ui/status.tsx'
import type { Standing } from './red.rules.ts'

/** Why a case needs somebody: a word, a shape, and the reason. */
export function StandingOf({ standing: { colour, reasons } }: { standing: Standing }) {
  const [first] = reasons
  if (!first || colour === 'none') return <Status state="met">In good time</Status>
  const worst = reasons.find((reason) => reason.colour === colour) ?? first
  return <Status state={colour === 'red' ? 'owed' : 'in-grace'}>{worst.says}</Status>
}
