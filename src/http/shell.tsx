import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ShellInfo } from './visit.ts'

const ShellContext = createContext<ShellInfo | undefined>(undefined)

export const Shell = ({ info, children }: { info: ShellInfo; children: ComponentChildren }) => (
  <ShellContext.Provider value={info}>{children}</ShellContext.Provider>
)

/** Who looks, from which seat, on which day: for whatever a page cannot be told by its view. */
export function useShell(): ShellInfo {
  const info = useContext(ShellContext)
  if (!info) throw new Error('This is drawn outside a page: only visit.html draws pages')
  return info
}
