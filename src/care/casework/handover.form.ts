import { z } from 'zod'
import { idField, optional } from '../../lib/fields.ts'
import { caseNumberIn } from './case-list.rules.ts'
import { MOVE_REASONS } from './move-case.form.ts'

const ids = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.uuid()).max(200, 'Choose 200 cases or fewer'),
)

/** Those that are ticked, all that somebody holds, or all of one worker's among them: then the id of that worker's post. */
const which = z
  .union([z.enum(['ticked', 'all']), z.uuid()], 'Choose all of them, or tick those to hand over')
  .default('ticked')

/** Said beside whatever else is wrong, unless the field itself is. */
const besides = (field: string) => ({
  path: [field],
  when: ({ issues }: { issues: { path?: PropertyKey[] | undefined }[] }) =>
    !issues.some(({ path }) => ['which', field].includes(String(path?.[0]))),
})

export const HandOver = z
  .object({
    which,
    /** Whose cases, where they are not named one by one. */
    from: optional(idField('Choose whose cases')),
    cases: ids,
    postId: idField('Choose who takes them'),
    as: z.enum(['own', 'cover'], 'Choose whether it is for good'),
    because: z.enum(MOVE_REASONS).default('rebalance'),
  })
  .refine(({ which, cases }) => which !== 'ticked' || cases.length > 0, {
    ...besides('cases'),
    message: 'Choose at least one case',
  })
  .refine(({ which, from }) => which === 'ticked' || from, { ...besides('from'), message: 'Choose whose cases' })
export type HandOver = z.infer<typeof HandOver>

export const ReturnCase = z.object({ caseId: idField() })

/** The numbers of the cases that were just moved, as the page that shows it done carries them. */
export const UndoHandover = z.object({
  moved: z.string().transform((typed) => typed.split(',').flatMap((number) => caseNumberIn(number) ?? [])),
})

export const ChooseCover = z.object({
  postId: idField(),
  coverPostId: optional(idField('Choose who covers')),
})

export const RehomeCases = z.object({ postId: idField(), because: z.enum(['away', 'left']) })
