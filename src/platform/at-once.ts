import { gathered, isGathered } from '../db/gathered.ts'
import type { Context } from './context.ts'

/**
 * Asks many who know nothing of one another, all at once while looking: what they ask of the database meanwhile goes there together
 * (`db/gathered.ts`). In a change, which reads under its locks, one after the other. The answers stand in the order of those asked.
 */
export async function atOnce<Each, Answer>(
  context: Context,
  all: readonly Each[],
  ask: (context: Context, each: Each) => Promise<Answer>,
): Promise<Answer[]> {
  if (!context.memory) return oneByOne(context, all, ask)
  if (isGathered(context.db)) return settled(all.map((each) => ask(context, each)))
  return gathered(context.db, (db) => {
    const looking = { ...context, db }
    return settled(all.map((each) => ask(looking, each)))
  })
}

type Questions = Record<string, (context: Context) => Promise<unknown>>
type Answers<Asked extends Questions> = { [Name in keyof Asked]: Awaited<ReturnType<Asked[Name]>> }

/** The same for a few questions of one page, each by its name. */
export async function allAtOnce<Asked extends Questions>(context: Context, asked: Asked): Promise<Answers<Asked>> {
  const named = await atOnce(context, Object.entries(asked), async (at, [name, ask]) => [name, await ask(at)])
  // Each name has the answer to its own question.
  return Object.fromEntries(named) as Answers<Asked>
}

async function oneByOne<Each, Answer>(
  context: Context,
  all: readonly Each[],
  ask: (context: Context, each: Each) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = []
  for (const each of all) answers.push(await ask(context, each))
  return answers
}

/** Each is waited for, so that none still asks when the transaction has ended because another failed. */
async function settled<Answer>(asked: readonly Promise<Answer>[]): Promise<Answer[]> {
  await Promise.allSettled(asked)
  return Promise.all(asked)
}
