import { sealedAction } from '../../base/agreed-actions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { demoEvents } from '../../platform/demo-events.ts'
import type { Keyring } from '../../platform/sealing.ts'
import { oneDemoCase } from '../casework/index.ts'
import { paths } from './advice.paths.ts'
import { aboutQuestion } from './ask-of.ts'
import { ASKED, type DemoQuestion } from './demo-words.ts'
import { sealedWords } from './questions.store.ts'

type OfCase = 'vault.person' | 'vault.person_mark' | 'care_case' | 'case_holding' | 'contact' | 'case_need'
type Made = Required<Pick<TableRows, OfCase | 'advice_question' | 'advice_call' | 'agreed_action' | 'event'>>
type Ground = { cast: Cast; chance: Chance; keys: Keyring }

/** For some workers of each network: a question for today, one this week, one advised, one followed up; and one that is owed. */
export const adviceDemo: DemoSource = (cast, chance, { keys }) => {
  const made: Made = {
    'vault.person': [],
    'vault.person_mark': [],
    care_case: [],
    case_holding: [],
    contact: [],
    case_need: [],
    advice_question: [],
    advice_call: [],
    agreed_action: [],
    event: [],
  }
  for (const pcn of cast.pcns) {
    const workers = cast.posts.filter(
      ({ pcnId, role, stage }) => pcnId === pcn.id && role === 'link-worker' && ready(stage),
    )
    for (const [place, post] of workers.slice(0, 3).entries())
      for (const asked of ASKED.filter(({ of }) => of === place)) ask({ cast, chance, keys }, post, pcn, asked, made)
  }
  return made
}

const ready = (stage: DemoPost['stage']) =>
  stage === 'ready' || stage === 'ready-but-one-practice' || stage === 'joined-with-service'

function ask(ground: Ground, post: DemoPost, pcn: Cast['pcns'][number], asked: DemoQuestion, made: Made): void {
  const { cast, chance, keys } = ground
  const on = plusDays(cast.today, -asked.daysAgo)
  const at = londonInstant(on, asked.at)
  const id = chance.id(at)
  const caseId = asked.ofNobody ? undefined : caseOf(ground, post, made)
  const clinicians = { gp: pcn.gpSupervisorId, clinical: pcn.clinicalSupervisorId }
  const ofId = clinicians[asked.whom]
  const answeredAt = londonInstant(workingDaysAfter(on, asked.answered?.after ?? 0), '16:20')
  const { keyId, sealed } = sealedWords(keys, id, asked.words)
  const advice = asked.answered && sealedWords(keys, id, asked.answered.words)
  const done = asked.answered?.done ? sealedWords(keys, id, asked.answered.done) : undefined
  made.advice_question.push({
    id,
    case_id: caseId ?? null,
    post_id: post.id,
    asker_id: post.colleagueId,
    kind: asked.whom === 'gp' ? 'gp-supervision' : 'clinical-supervision',
    risk: asked.risk,
    soon: asked.soon,
    key_id: keyId,
    question: sealed,
    asked_at: at,
    with_id: ofId,
    answer_by: londonInstant(
      workingDaysAfter(on, asked.soon === 'today' ? 1 : 5),
      asked.soon === 'today' ? '12:00' : '17:00',
    ),
    owed_at: asked.owed ? londonInstant(plusDays(cast.today, -1), '12:00') : null,
    ...(advice && {
      answered_by: ofId,
      answered_at: answeredAt,
      answered_how: asked.answered?.how ?? 'signed-in',
      speak: asked.answered?.speak ?? false,
      advice_key_id: advice.keyId,
      advice: advice.sealed,
    }),
    ...(done && {
      read_at: answeredAt,
      read_by: post.colleagueId,
      done_at: londonInstant(workingDaysAfter(on, 2), '11:00'),
      done_key_id: done.keyId,
      done: done.sealed,
    }),
  })
  const calls = asked.owed ? [...new Set([ofId, pcn.clinicalSupervisorId])] : [ofId]
  made.advice_call.push(
    ...calls.map((colleague_id) => ({ question_id: id, colleague_id, called_at: at, mail_id: null })),
  )
  if (asked.answered?.action) made.agreed_action.push(actionOf(ground, id, post, on, asked.answered.action))
  const about = [aboutQuestion(id), `post:${post.id}` as const, ...(caseId ? [`case:${caseId}` as const] : [])]
  const worker = { id: post.colleagueId, role: 'link-worker' }
  made.event.push(
    ...demoEvents(cast, chance, [
      { name: 'advice.asked', on, by: worker, about, detail: { soon: asked.soon } },
      ...(asked.answered
        ? [{ name: 'advice.advice-given', on, by: { id: ofId, role: 'gp-supervisor' }, about, detail: { actions: 0 } }]
        : []),
    ]),
  )
}

/** Whom it is about: somebody of the worker's own, by a number alone. */
function caseOf(ground: Ground, post: DemoPost, made: Made): string {
  const { caseId, rows } = oneDemoCase(ground, post)
  made['vault.person'].push(...(rows['vault.person'] ?? []))
  made['vault.person_mark'].push(...(rows['vault.person_mark'] ?? []))
  made.care_case.push(...(rows.care_case ?? []))
  made.case_holding.push(...(rows.case_holding ?? []))
  made.contact.push(...(rows.contact ?? []))
  made.case_need.push(...(rows.case_need ?? []))
  return caseId
}

function actionOf({ chance, keys, cast }: Ground, questionId: string, post: DemoPost, on: string, text: string) {
  const id = chance.id(londonInstant(on, '16:20'))
  const { keyId, sealed } = sealedAction(keys, id, text)
  return {
    id,
    owner_id: post.colleagueId,
    due_on: workingDaysAfter(cast.today, 2),
    key_id: keyId,
    sealed,
    set_in: aboutQuestion(questionId),
    set_in_words: `Advice on ${shortDate(on)}`,
    set_in_href: paths.question({ questionId }),
    about: [`post:${post.id}`],
    set_by: null,
    set_at: londonInstant(on, '16:20'),
    settled_as: null,
    settled_on: null,
    settled_by: null,
  }
}
