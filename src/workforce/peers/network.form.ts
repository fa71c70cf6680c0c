import { z } from 'zod'
import { idField, optional, textField, versionField, yesNoField } from '../../lib/fields.ts'

const words = {
  hostId: idField('Choose who hosts it'),
  title: textField({ max: 120, name: 'The name', ask: 'Enter what it is called' }),
  about: textField({ max: 1000, name: 'What it is', ask: 'Say what it is and for whom' }),
  howToJoin: textField({ max: 500, name: 'How to join', ask: 'Say how somebody joins' }),
  contact: textField({ max: 200, name: 'The contact', ask: 'Enter whom to write to or ring' }),
  cadence: textField({ max: 120, name: 'How often', ask: 'Say how often it meets, like every 2 months' }),
  funded: textField({ max: 300, name: 'Time and money' }),
}

export const AddNetwork = z.object({ id: z.uuid(), areaId: idField('Choose for whom it is'), ...words })

export const EditNetwork = z.object({
  networkId: z.uuid(),
  version: versionField(),
  ...words,
  closed: optional(yesNoField('Say whether it goes on')),
})
