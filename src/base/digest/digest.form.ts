import { z } from 'zod'
import { choiceField } from '../../lib/fields.ts'
import { RHYTHMS } from './digest.rules.ts'

export const ChooseRhythm = z.object({ rhythm: choiceField(RHYTHMS, 'Choose how often you want it') })
