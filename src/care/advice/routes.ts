import { action } from '../../http/action.ts'
import type { Route } from '../../http/route.ts'
import { paths } from './advice.paths.ts'
import { answerByLinkPage } from './answer-by-link.page.tsx'
import { askPages } from './ask.page.tsx'
import { caseAdvicePage } from './case-advice.page.tsx'
import { adviceEndpoints } from './endpoints.ts'
import { followUpPage } from './follow-up.page.tsx'
import { readAdvice } from './follow-up.ts'
import { listPage } from './list.page.tsx'
import { questionPage } from './question.page.tsx'
import { bringBackQuestion, renewLink, stopLink, withdrawQuestion } from './withdraw.ts'

type Asked = { questionId: string }
const back = ({ questionId }: Asked) => paths.question({ questionId })

export const adviceRoutes: Route[] = [
  listPage,
  // Before the page of one question, whose address it would match.
  ...askPages,
  ...questionPage,
  ...followUpPage,
  caseAdvicePage,
  action({ path: '/advice/:questionId/read', submit: readAdvice, next: back }),
  action({ path: '/advice/:questionId/withdraw', submit: withdrawQuestion, next: back }),
  action({ path: '/advice/:questionId/bring-back', submit: bringBackQuestion, next: back }),
  action({ path: '/advice/:questionId/new-link', submit: renewLink, next: back }),
  action({ path: '/advice/:questionId/stop-link', submit: stopLink, next: back }),
  ...answerByLinkPage,
  ...adviceEndpoints,
]
