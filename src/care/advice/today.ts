import { londonDay, showMoment } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { isPast } from '../../platform/watch.ts'
import { paths } from './advice.paths.ts'
import { ASKERS, CLINICIANS, DUTY_HOLDERS } from './advice.policy.ts'
import { caseWords, type Question } from './advice.rules.ts'
import { openOf, owedUnder, waitingFor } from './waiting.store.ts'

/** Behind concerns, and before everything that is merely late. */
const RANK = { safety: 1, late: 10, today: 30, soon: 40 } as const

/** What waits for a clinician's answer: the pressing first. Not mailed: somebody may be unsafe. */
export const questionsToday: TodaySource = {
  name: 'advice.questions',
  kept: true,
  roles: CLINICIANS,
  load: async (context: Context): Promise<TodayPart> => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const waiting = await waitingFor(context, actor.id)
    return { lines: waiting.map((question) => waitingLine(question, moment.today, isLate(context, question))) }
  },
}

const isLate = (context: Context, { owedSince, answerBy }: Question) =>
  owedSince !== undefined || isPast(context, answerBy)

function waitingLine(question: Question, today: string, late: boolean): TodayLine {
  const { id, soon, asker, answerBy } = question
  const due = londonDay(answerBy)
  return {
    key: `advice:${id}`,
    rank: soon === 'today' ? RANK.safety : late ? RANK.late : due <= today ? RANK.today : RANK.soon,
    what: 'Is this safe? A question waits for you',
    whom: `${asker.name}, ${caseWords(question)}`,
    why: late ? 'Its time has passed' : `Needed by ${showMoment(answerBy)}`,
    due,
    state: late ? 'owed' : 'due',
    action: { kind: 'link', label: 'Answer', href: paths.question({ questionId: id }) },
  }
}

/** What a worker asked: advice to read and follow up, and answers that others owe them. */
export const adviceToday: TodaySource = {
  name: 'advice.mine',
  kept: true,
  roles: ASKERS,
  load: async (context: Context): Promise<TodayPart> => {
    const { actor } = context
    if (actor.kind !== 'colleague') return {}
    const open = await openOf(context, actor.id)
    const waiting = open.filter(({ answer }) => !answer)
    const says = waiting.length ? 'Waiting for a clinician’s answer' : 'Not sure whether something is safe? Ask'
    return {
      figures: [{ label: 'Is this safe?', value: String(waiting.length), says, href: paths.list() }],
      lines: open.filter(({ answer }) => answer).map(adviceLine),
      owedToYou: waiting.filter((question) => isLate(context, question)).map(owedLine),
    }
  },
}

function adviceLine(question: Question): TodayLine {
  const { id, answer, readAt, soon } = question
  const by = answer?.by.name ?? 'A clinician'
  return {
    key: `advice:${id}`,
    rank: readAt ? RANK.soon : soon === 'today' ? RANK.safety : RANK.today,
    what: readAt ? 'Write what you did with the advice' : `Read the advice of ${by}`,
    whom: caseWords(question),
    why: answer?.speak ? `${by} asks you to ring` : readAt ? 'You have read it' : 'It has just been given',
    state: readAt ? 'due' : 'owed',
    action: {
      kind: 'link',
      label: readAt ? 'Write it' : 'Read it',
      href: readAt ? paths.followUp({ questionId: id }) : paths.question({ questionId: id }),
    },
  }
}

const owedLine = (question: Question): TodayLine => ({
  key: `advice-owed:${question.id}`,
  rank: RANK.late,
  what: question.owedSince ? 'Your network owes you an answer' : `${question.withWhom.name} owes you an answer`,
  whom: caseWords(question),
  why: `It was due by ${showMoment(question.answerBy)}. If it cannot wait, ring them`,
  state: 'owed',
  action: { kind: 'link', label: 'See whom to ring', href: paths.question({ questionId: question.id }) },
})

/** For those who hold the duty that clinicians answer: the network's, and never the worker's (safety H8, H9). */
export const owedToday: TodaySource = {
  name: 'advice.owed',
  kept: true,
  roles: DUTY_HOLDERS,
  load: async (context: Context): Promise<TodayPart> => {
    const scope = Scope.of(context.actor, ...DUTY_HOLDERS)
    if (!scope) return {}
    return { lines: (await owedUnder(context, scope)).map(dutyLine) }
  },
}

const dutyLine = ({ id, answerBy, calls }: Question): TodayLine => ({
  key: `advice-duty:${id}`,
  rank: RANK.safety,
  what: 'The network owes an answer about somebody’s safety',
  whom: calls.map(({ name }) => name).join(', '),
  why: `Asked in good time, and due by ${showMoment(answerBy)}`,
  due: londonDay(answerBy),
  state: 'owed',
  clause: 'sup.clinical-supervisor-appointed',
  action: { kind: 'link', label: 'See whom to ring', href: paths.question({ questionId: id }) },
})
