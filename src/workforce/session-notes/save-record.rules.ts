import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { namedIn } from '../../lib/named-in-notes.ts'
import { accept, invalid, type Problem, type Result, refuse } from '../../platform/result.ts'
import type { Named, Pair, Party, SessionRecord } from './record.rules.ts'
import type { ActionLine, SaveRecord } from './save-record.form.ts'

export type Saving = {
  session: { id: string; postId: string; state: string }
  pair: Pair
  party: Party | undefined
  record: SessionRecord | undefined
  own: string
  actions: readonly AgreedAction[]
  /** Who may be given an action, and so may be named in one. */
  owners: readonly Named[]
  /** The Framework's own words for what a record may be tagged with. */
  tags: { themes: readonly string[]; competencies: readonly string[] }
  /** Somebody has signed the record as it stood. */
  wasSigned: boolean
}

type NewAction = { id: string; text: string; ownerId: string; dueOn: string }
type ChangedAction = { actionId: string; text: string; ownerId: string; dueOn: string; version: number }

export type ToSave = Omit<SaveRecord, 'action' | 'version'> & {
  postId: string
  added: NewAction[]
  changed: ChangedAction[]
  first: boolean
  wasSigned: boolean
  /** What was asked about in the actions and may stand: whoever keeps them need not ask again. */
  asked: string[]
}

/** Which texts of the form are looked through for names; the page asks for the same. */
const textsOf = ({ shared, own, action }: Pick<SaveRecord, 'shared' | 'own' | 'action'>) => ({
  shared,
  own,
  ...Object.fromEntries(Object.entries(action).map(([line, { text }]) => [`action-${line}-text`, text])),
})

/** What will be kept, or why not yet: a name somewhere, an action without a day, or the other one saved first. */
export function decideRecord(saving: Saving, form: SaveRecord): Result<ToSave> {
  const { record, actions, pair, owners, session, wasSigned } = saving
  if (record && form.version !== record.version)
    return refuse({ kind: 'conflict', theirs: { version: record.version, values: { shared: record.shared } } })
  const lines = Object.entries(form.action).filter(([, line]) => line.text || line.id)
  const known = new Map(actions.map((action) => [action.id, action]))
  const problems = [
    ...namesIn(saving, form),
    ...unknownTags(saving, form),
    ...lines.flatMap(([at, line]) => problemsOf(at, line, known, owners)),
  ]
  if (problems.length) return invalid(...problems)
  const { action: _, version: __, ...rest } = form
  return accept({
    ...rest,
    postId: session.postId,
    added: lines.flatMap(([, line]) => addedOf(line, known, pair)),
    changed: lines.flatMap(([, line]) => changedOf(line, known)),
    first: record === undefined,
    wasSigned,
    asked: namedIn(textsOf(form)).map(({ text }) => text),
  })
}

function namesIn({ record, own, actions, owners }: Saving, form: SaveRecord): Problem[] {
  const before = [record?.shared ?? '', own, ...actions.map(({ text }) => text)]
  const named = namedIn(textsOf(form), {
    notAPerson: form.notAPerson,
    before,
    colleagues: owners.map(({ name }) => name),
  })
  return named.map(({ field, message }) => ({ field, message }))
}

/** Nothing that the form did not offer; what an older edition offered, and was chosen then, may stay. */
function unknownTags({ tags, record }: Saving, form: SaveRecord): Problem[] {
  const wrong = (field: 'themes' | 'competencies') =>
    form[field].some((tag) => !tags[field].includes(tag) && !record?.[field].includes(tag))
  return (['themes', 'competencies'] as const)
    .filter(wrong)
    .map((field) => ({ field, message: `Choose ${field} from the list` }))
}

type Known = ReadonlyMap<string, AgreedAction>

function problemsOf(
  at: string,
  { id, text, owner, due }: ActionLine,
  known: Known,
  owners: readonly Named[],
): Problem[] {
  const said = id !== undefined && known.has(id)
  if (!text && said)
    return [{ field: `action-${at}-text`, message: 'Write what will be done, or mark the action as not needed' }]
  if (!text) return []
  const problems: Problem[] = []
  if (!due) problems.push({ field: `action-${at}-due`, message: 'Enter the day by which the action is done' })
  if (!owner || !owners.some((each) => each.id === owner))
    problems.push({ field: `action-${at}-owner`, message: 'Choose who does the action' })
  return problems
}

const addedOf = ({ id, text, owner, due }: ActionLine, known: Known, pair: Pair): NewAction[] =>
  id && text && due && !known.has(id) ? [{ id, text, ownerId: owner ?? pair.worker.id, dueOn: due }] : []

function changedOf({ id, text, owner, due }: ActionLine, known: Known): ChangedAction[] {
  const before = id ? known.get(id) : undefined
  if (!before || !text || !owner || !due) return []
  if (before.text === text && before.owner.id === owner && before.dueOn === due) return []
  return [{ actionId: before.id, text, ownerId: owner, dueOn: due, version: before.version }]
}
