import { z } from 'zod'
import { idField, optional } from '../../lib/fields.ts'
import { caseNumberIn } from './case-list.rules.ts'
import { MOVE_REASONS } from './move-case.form.ts'

const ids = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.uuid()).min(1, 'Choose at least one case').max(200, 'Choose 200 cases or fewer'),
)

export const HandOver = z.object({
  cases: ids,
  postId: idField('Choose who takes them'),
  as: z.enum(['own', 'cover'], 'Choose whether it is for good'),
  because: z.enum(MOVE_REASONS).default('rebalance'),
})

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
