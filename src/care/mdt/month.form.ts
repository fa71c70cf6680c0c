import { z } from 'zod'
import { isDay } from '../../lib/plain-date.ts'

/** `2026-11`; undefined where nothing readable is asked. */
export const monthField = z
  .string()
  .optional()
  .transform((typed) => (typed && isDay(`${typed}-01`) ? typed : undefined))
