import type { Wording } from '../../platform/module.ts'

/** How the history of a question and the timeline of a case word it: that advice was given and by whom, never what. */
export const wording: Record<string, Wording> = {
  'advice.asked': ({ soon }) => `A clinician was asked for advice, ${soon === 'today' ? 'for today' : 'for this week'}`,
  'advice.handed-on': () => 'Its time was over: another clinician was asked',
  'advice.answer-owed': () => 'Nobody who was asked has answered: the network owes it',
  'advice.advice-given': ({ actions, speak, how }) =>
    [
      how === 'link' ? 'A clinician gave advice, on a phone' : 'A clinician gave advice',
      ...(actions ? ['with an action'] : []),
      ...(speak ? ['and asks to speak'] : []),
    ].join(', '),
  'advice.advice-read': () => 'The advice was read',
  'advice.followed-up': () => 'What was done with the advice was written down',
  'advice.withdrawn': () => 'The question was taken back',
  'advice.asked-again': () => 'It was asked after all',
  'advice.link-renewed': () => 'A new link and PIN were made',
  'advice.link-stopped': () => 'The link was stopped',
}
