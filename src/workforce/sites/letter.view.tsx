import { Press } from '../../http/form.tsx'
import { letterInWords } from './letter.rules.ts'
import type { AccessRequest } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'

type LetterProps = { at: { postId: string; siteId: string }; request: AccessRequest; mayCallBack: boolean }

export const Letter = ({ at, request, mayCallBack }: LetterProps) => (
  <div class="nhsuk-inset-text">
    <p>{letterInWords(request)}</p>
    {request.state === 'waiting' && mayCallBack && (
      <Press to={paths.callBack(at, request.id)} label="Call the link back" variant="secondary" small />
    )}
  </div>
)
