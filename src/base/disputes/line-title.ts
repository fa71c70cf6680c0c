import { clauseName } from '../editions/index.ts'

/** What a dispute is about, in words. How full somebody is, is no clause: nobody disputes the Framework's own figure. */
export const lineTitle = ({ verdict, item }: { verdict: string; item: string }, who: 'you are' | `${string} is`) =>
  verdict === 'capacity' ? `How full ${who}` : clauseName(item)
