import { framework } from '../../base/editions/index.ts'
import type { Block, Document, DocumentCell, DocumentTable } from '../../documents/document.ts'
import { clauseOf } from '../../framework/clause.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
import { showMoment } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { showCode } from './code.rules.ts'
import { daysInWords, holderOf, hrefOf, recordInWords, stateWords } from './lines.rules.ts'
import type { Pack, PackPart } from './pack.rules.ts'
import { periodInWords } from './period.rules.ts'
import type { DutySum, PackSum } from './summary.rules.ts'

export type Made = { pack: Pack; parts: readonly PackPart[]; sum: PackSum }
export type Where = { madeAt: Date; checkAt: string; addressOf: (href: string) => string }

/** The pack on paper: what it says in a sentence first, then each heading with every line. */
export function documentOf({ pack, parts, sum }: Made, where: Where): Document {
  const title = `Evidence pack: ${pack.organisation.name}, ${periodInWords(pack)}`
  return {
    title,
    author: pack.organisation.name,
    madeAt: where.madeAt,
    head: title,
    foot: `Code ${showCode(pack.code)} · check it at ${where.checkAt} · made ${showMoment(where.madeAt)}`,
    blocks: [
      ...firstPage(pack, sum, where),
      ...standardUsed(pack),
      ...parts.flatMap((part) => partBlocks(part, where)),
    ],
  }
}

function firstPage(pack: Pack, sum: PackSum, { madeAt, checkAt }: Where): Block[] {
  const replaced = pack.replaces?.readyAt
  return [
    { kind: 'title', text: `${sum.verdict}.` },
    {
      kind: 'facts',
      rows: [
        ['Organisation', pack.organisation.name],
        ['Period', `${periodInWords(pack)}: ${shortDate(pack.from)} to ${shortDate(pack.until)}, both included`],
        ['Made', `${showMoment(madeAt)}, asked for by ${pack.askedBy.name}`],
        ['Code', `${showCode(pack.code)}. Anybody can check at ${checkAt} that this file is as it was made`],
        ...(replaced ? [['Replaces', `The pack of the same days that was made ${showMoment(replaced)}`] as const] : []),
      ],
    },
    {
      kind: 'paragraph',
      text: 'Every line names the record that it was read from. A gap belongs to whoever holds the duty, never to the worker. What is not yet shown is not counted as missing, nor as met. Of people whom another organisation employs, a PCN is told the verdict, the contract items, record access and what their employer shares with it. Nobody’s notes, reasons for absence or personal details are in this pack.',
    },
    {
      kind: 'small',
      text: 'Made with Trellis, an independent implementation of public guidance. It is not an NHS service, and no NHS body has made, endorsed or checked it or this pack.',
    },
    { kind: 'heading', text: 'Each duty, what is in place and who holds each gap' },
    {
      kind: 'small',
      text: `A figure is a number of lines below: of workers, of practices or of months, as each heading says. ${sum.met} duties were met, ${sum.withGap} had a gap and ${sum.notShown} are not yet shown.`,
    },
    dutyTable(sum.duties),
  ]
}

const dutyTable = (duties: readonly DutySum[]): DocumentTable => ({
  kind: 'table',
  caption: 'Each duty, what is in place and who holds each gap',
  columns: [
    { label: 'Duty', share: 24 },
    { label: 'In place', share: 7 },
    { label: 'Gaps', share: 6 },
    { label: 'Not yet shown', share: 8 },
    { label: 'Paused', share: 7 },
    { label: 'Agreed exceptions', share: 9 },
    { label: 'Who holds the gaps', share: 21 },
    { label: 'Where it comes from', share: 18 },
  ],
  rows: duties.map(({ part, title, clause, count, holders }) => [
    title === part ? title : `${title} (${lowerFirst(part)})`,
    String(count['in-place']),
    String(count.gap),
    String(count['not-shown']),
    String(count.paused),
    String(count.exception),
    holders.join('; '),
    citeOf(clause),
  ]),
})

/** The Framework's place and the clause's id, so that both can be looked up. */
function citeOf(clause: string | undefined): string {
  if (clause === undefined) return ''
  const cites = clauseOf(framework(), clause)?.cites
  return cites ? `${cites} (${clause})` : clause
}

function standardUsed({ edition, localChanges, until }: Pack): Block[] {
  const front: Block[] = [
    { kind: 'heading', text: 'The standard that it was judged by' },
    {
      kind: 'paragraph',
      text: `Edition ${edition}, as it was in force on ${shortDate(until)}. ${localChanges.length === 0 ? 'Nothing in it had been changed locally.' : 'These had been changed locally; contract items can only be made stricter.'}`,
    },
  ]
  if (localChanges.length === 0) return front
  const rows = localChanges.map(({ title, value, from, by }) => [title, value, shortDate(from), by])
  const columns = [
    { label: 'What', share: 50 },
    { label: 'As changed', share: 16 },
    { label: 'From', share: 12 },
    { label: 'By', share: 22 },
  ]
  return [...front, { kind: 'table', caption: 'What had been changed locally', columns, rows }]
}

function partBlocks({ title, counts, lines }: PackPart, where: Where): Block[] {
  const front: Block[] = [
    { kind: 'heading', text: title },
    ...(counts ? [{ kind: 'small', text: counts } as const] : []),
  ]
  if (lines.length === 0) return [...front, { kind: 'paragraph', text: 'Nothing is recorded here for these days.' }]
  return [
    ...front,
    {
      kind: 'table',
      caption: title,
      columns: [
        { label: 'Whom', share: 15 },
        { label: 'What', share: 19 },
        { label: 'Days', share: 11 },
        { label: 'How it stands', share: 9 },
        { label: 'In words', share: 31 },
        { label: 'Record', share: 15 },
      ],
      rows: lines.map((line) => lineRow(line, where)),
    },
  ]
}

function lineRow(line: EvidenceRow, { addressOf }: Where): DocumentCell[] {
  const holder = holderOf(line)
  const href = hrefOf(line)
  const record = recordInWords(line)
  return [
    line.site ? `${line.whom}\n${line.site}` : line.whom,
    line.clause ? `${line.what}\n${line.clause}` : line.what,
    daysInWords(line),
    stateWords[line.state],
    holder ? `${line.says}\nHeld by ${holder}.` : line.says,
    href === undefined ? record : { text: record, href: addressOf(href) },
  ]
}
