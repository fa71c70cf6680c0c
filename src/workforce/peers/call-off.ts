import { z } from 'zod'
import { optional, yesNoField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { callOffEvent, planAgain } from './change-events.ts'

const Which = z.object({ again: optional(yesNoField('Say whether it is held after all')) })

/** One address for both: called off, or held after all. */
export const callOff = (context: Context, form: unknown) =>
  Which.safeParse(form).data?.again ? planAgain(context, form) : callOffEvent(context, form)
