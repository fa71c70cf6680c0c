import { z } from 'zod'
import { textField } from '../../lib/fields.ts'

export const CheckPack = z.object({
  code: textField({ max: 40, name: 'Code', ask: 'Enter the code that is printed on each page of the pack' }),
})
