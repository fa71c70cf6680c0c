import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate, showDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { paths } from './mdt.paths.ts'
import { spacedNhs, titleOf } from './meeting.rules.ts'
import { type NamedSheetView, type SheetLine, viewNamedSheet } from './named-sheet.ts'

export const namedSheetPage = page({ path: '/mdt/named-sheets/:sheetId', show: viewNamedSheet, page: NamedSheetPage })

function NamedSheetPage({ view }: PageProps<NamedSheetView>) {
  const { sheet, meeting, over } = view
  return (
    <Screen
      title="Sheet with names"
      crumbs={[{ text: titleOf(meeting), href: paths.meeting({ meetingId: meeting.id }) }]}
      wide
    >
      <h1 class="nhsuk-heading-l">{headingOf(view)}</h1>
      <p>
        {showDate(meeting.on)}. Why it was made: “{sheet.reason}”.
      </p>
      {over ? (
        <InsetText>
          <p>The names are closed here. What was printed is noted, with the day and the reason.</p>
        </InsetText>
      ) : (
        <>
          <p class="trellis-unprinted">
            Print this page from your browser. Today asks you for it until the paper is gone.
          </p>
          <Scroll labelledBy={CAPTION}>
            <NamesTable view={view} />
          </Scroll>
        </>
      )}
      {!sheet.destroyedOn && (
        <Press to={paths.destroyed({ sheetId: sheet.id })} label="I have destroyed the paper" variant="secondary" />
      )}
    </Screen>
  )
}

function headingOf({ sheet, meeting }: NamedSheetView): string {
  if (sheet.destroyedOn) return `Destroyed on ${showDate(sheet.destroyedOn)}`
  return `${titleOf(meeting)}: destroy by ${showDate(sheet.destroyBy)}`
}

const CAPTION = 'cases-with-names'

/** The head of a table is printed again on every page, and with it the day by which the paper is destroyed. */
function NamesTable({ view: { sheet, lines } }: { view: NamedSheetView }) {
  const { name } = useShell()
  return (
    <table class="nhsuk-table">
      <caption class="nhsuk-u-visually-hidden" id={CAPTION}>
        Cases with names
      </caption>
      <thead class="nhsuk-table__head">
        <tr>
          <th scope="colgroup" colSpan={4}>
            CONFIDENTIAL. Destroy by {showDate(sheet.destroyBy)}. Printed by {name}, who answers for this paper.
          </th>
        </tr>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Person</th>
          <th scope="col">What is asked</th>
          <th scope="col">Decided, by whom, by when</th>
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        {lines.map((line) => (
          <tr key={line.id} class="nhsuk-table__row">
            <th scope="row" class="nhsuk-table__cell nhsuk-u-nowrap">
              {line.number}
            </th>
            <td class="nhsuk-table__cell">{personOf(line)}</td>
            <td class="nhsuk-table__cell">
              {line.ask} {line.why}
            </td>
            <td class="nhsuk-table__cell" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const personOf = ({ person }: SheetLine): string => {
  if (!person) return 'By number only: you do not support this person'
  const born = person.birthDate ? `born ${shortDate(person.birthDate)}` : 'date of birth not known'
  return `${person.name}, ${born}, ${person.nhsNumber ? `NHS ${spacedNhs(person.nhsNumber)}` : 'NHS number not known'}`
}
