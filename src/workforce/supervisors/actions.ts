import { action } from '../../http/action.ts'
import { signAgreement } from './sign-agreement.ts'
import { paths } from './supervisors.paths.ts'
import { confirmPlan } from './write-plan.ts'

export const signAgreementAction = action({
  path: '/supervision-agreements/:agreementId/sign',
  submit: signAgreement,
  next: paths.agreement,
})

export const confirmPlanAction = action({
  path: '/posts/:postId/development-plan/:developmentPlanId/confirm',
  submit: confirmPlan,
  next: paths.developmentPlan,
})
