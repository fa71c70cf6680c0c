import { plusDays, weekdayOf } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'

export type StoryContact = {
  on: string
  kind: string
  minutes: number
  substantive: boolean
  byCover?: boolean | undefined
}
export type Story = {
  openedOn: string
  contacts: StoryContact[]
  /** The next step of a case that is still open. */
  nextOn?: string | undefined
  closedOn?: string | undefined
}

const KINDS = [
  'con.phone',
  'con.phone',
  'con.face-practice',
  'con.face-community',
  'con.home-visit',
  'con.video',
  'con.accompanied',
]
const WEEKEND = 5

const onWorkingDay = (day: string): string => (weekdayOf(day) >= WEEKEND ? plusDays(day, 7 - weekdayOf(day)) : day)

/** One episode in a believable rhythm: a first conversation within days, then every fortnight or so, four to twelve times. */
export function storyFrom(chance: Chance, openedOn: string, today: string): Story {
  const planned = chance.whole(4, 12)
  const contacts: StoryContact[] = []
  let day = onWorkingDay(plusDays(openedOn, chance.whole(2, 9)))
  if (chance.happens(15) && day < today) {
    contacts.push({ on: day, kind: 'con.attempt', minutes: 5, substantive: false })
    day = onWorkingDay(plusDays(day, 3))
  }
  while (day <= today && contacts.filter(({ substantive }) => substantive).length < planned) {
    contacts.push(contactOn(chance, day, contacts))
    day = onWorkingDay(plusDays(day, chance.whole(8, 17)))
  }
  const done = contacts.filter(({ substantive }) => substantive).length >= planned
  const last = contacts.at(-1)
  return done && last ? { openedOn, contacts, closedOn: last.on } : { openedOn, contacts, nextOn: day }
}

function contactOn(chance: Chance, on: string, before: readonly StoryContact[]): StoryContact {
  const first = !before.some(({ substantive }) => substantive)
  if (first) return { on, kind: 'con.first-conversation', minutes: 60, substantive: true }
  return { on, kind: chance.pick(KINDS), minutes: chance.pick([20, 30, 30, 45, 45, 60]), substantive: true }
}

/** Not everything runs to time: a few steps were missed some days ago, and now and then somebody was lost from sight. */
export function slipped(chance: Chance, story: Story, today: string): Story {
  if (!story.nextOn || story.contacts.length < 2) return story
  if (chance.happens(5)) {
    const contacts = story.contacts.filter(({ on }) => on < plusDays(today, -50))
    const last = contacts.at(-1)
    if (last) return { ...story, contacts, nextOn: plusDays(last.on, 7) }
  }
  return chance.happens(12)
    ? { ...story, contacts: story.contacts.slice(0, -1), nextOn: story.contacts.at(-1)?.on }
    : story
}

/** Before a long leave most support comes to its end by agreement; the cover keeps in touch with the rest. */
export function handedOn(chance: Chance, story: Story, today: string): Story {
  const last = story.contacts.at(-1)
  if (!story.nextOn || !last) return story
  const { nextOn: _, ...begun } = story
  if (chance.happens(75)) return { ...begun, closedOn: last.on }
  const rung = onWorkingDay(plusDays(today, -chance.whole(3, 12)))
  const call = { on: rung, kind: 'con.phone', minutes: 20, substantive: true, byCover: true }
  return { ...begun, contacts: [...story.contacts, call], nextOn: onWorkingDay(plusDays(today, chance.whole(1, 12))) }
}
