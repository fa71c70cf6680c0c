import type { Problem } from '../../platform/result.ts'
import type { Agreed } from './cross-referral.rules.ts'
import type { KNOWS } from './send.form.ts'

type Asked = { knows: (typeof KNOWS)[number]; lawSays: string }

/** Why nothing is sent yet: the person knows and agrees, or the law allows it and somebody says how (mdt.rule.person-told). */
export function withoutConsent({ knows, lawSays }: Asked): Problem | undefined {
  switch (knows) {
    case 'yes':
      return undefined
    case 'law':
      return lawSays === ''
        ? { field: 'lawSays', message: 'Write why the law allows it without their agreement' }
        : undefined
    case 'no':
      return { field: 'knows', message: 'They do not agree, so nothing is sent. Ask them what would help instead' }
    case 'not-asked':
      return { field: 'knows', message: 'Ask them first, alone. Nothing is sent before they know and agree' }
  }
}

export const agreedBy = ({ knows }: Asked): Agreed => (knows === 'law' ? 'law' : 'yes')
