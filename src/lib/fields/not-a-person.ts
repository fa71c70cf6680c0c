import { z } from 'zod'

/** What the writer of a note says is nobody whom the service supports, word for word, from checkboxes or JSON. */
export const notAPersonField = z.preprocess(
  (typed) => (typed === undefined || typed === null || typed === '' ? [] : [typed].flat()),
  z.array(z.string().max(200)).max(50),
)
