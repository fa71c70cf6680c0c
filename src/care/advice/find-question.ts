import { findPost, isOver } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { careRelationship } from '../casework/index.ts'
import type { QuestionSubject } from './advice.policy.ts'
import { findQuestion } from './questions.store.ts'

/** A question with what decides who may see and change it. */
export async function findSubject(context: Context, id: string, lock?: 'lock'): Promise<QuestionSubject | undefined> {
  const question = await findQuestion(context, id, lock)
  if (!question) return undefined
  const { caseId, postId } = question
  const post = await findPost(context, postId)
  const reached = post !== undefined && (await isOver(context, post))
  return { question, cares: caseId ? await caresFor(context, caseId) : false, reached }
}

/** Worker, cover, triager, or asked about it; nobody by a broken glass. */
export async function caresFor(context: Context, caseId: string): Promise<boolean> {
  const kind = (await careRelationship(context, caseId))?.kind
  return kind !== undefined && kind !== 'break-glass'
}
