import { action } from '../../http/action.ts'
import { endAgreedException } from './agree-exception.ts'
import { paths } from './readiness.paths.ts'
import { signOff } from './sign-off.ts'

export const signOffAction = action({ path: '/posts/:postId/readiness/sign', submit: signOff, next: paths.readiness })

export const endExceptionAction = action({
  path: '/posts/:postId/readiness/end-exception',
  submit: endAgreedException,
  next: paths.readiness,
})
