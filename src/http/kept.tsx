import { useContext } from 'preact/hooks'
import { AskedFields, answerOf, questionOf } from '../ui/asked.ts'
import { Conflict } from '../ui/conflict.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { useForm } from './form.tsx'
import { useShell } from './shell.tsx'

/** Nothing typed is lost: what was kept of a form that was not saved, and both texts when somebody else saved first. */
export function Kept() {
  const { draftSavedAt, theirs, values } = useForm()
  const { csrf, here } = useShell()
  const asked = useContext(AskedFields)
  return (
    <>
      {draftSavedAt && <DraftNotice savedAt={draftSavedAt} discard="/drafts/discard" token={csrf} form={here} />}
      {theirs && (
        <Conflict
          by={theirs.by}
          at={theirs.at}
          fields={Object.entries(theirs.values).map(([name, value]) => ({
            name,
            label: questionOf(asked, name),
            yours: answerOf(asked, name, [values[name] ?? []].flat()),
            theirs: answerOf(asked, name, [value].flat()),
          }))}
        />
      )}
    </>
  )
}
