import { shortDate } from '../../lib/plain-date.ts'
import type { AccessRequest } from './site-facts.rules.ts'

const answered = {
  asked: 'They have asked for it to be set up',
  live: 'They said that it is live',
  blocked: 'They cannot yet',
}

/** To whom a letter went, and what came of it. */
export function letterInWords({ toName, askedOn, expiresOn, state, answer, answeredOn }: AccessRequest): string {
  const sent = `${toName} was written to on ${shortDate(askedOn)}.`
  const said = answer && answeredOn ? ` ${answered[answer]}: ${shortDate(answeredOn)}.` : ''
  switch (state) {
    case 'done':
      return `${sent} Everything asked for is live.`
    case 'called-back':
      return `${sent}${said} The link was called back.`
    case 'over':
      return `${sent}${said || ' There was no answer.'} The link stopped on ${shortDate(expiresOn)}.`
    case 'waiting':
      return `${sent}${said || ' No answer yet.'} The link works until ${shortDate(expiresOn)}.`
  }
}
