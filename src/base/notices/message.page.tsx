import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths } from './notices.paths.ts'
import { TryAgain } from './outbox.page.tsx'
import { purposeInWords } from './outbox.rules.ts'
import { type ReadMessage, viewMessage } from './view-message.ts'

export const messagePage = page({
  path: paths.message,
  show: (context, { mail }) => viewMessage(context, mail),
  page: Message,
})

const crumbs = [
  { text: 'System', href: paths.system },
  { text: 'Outbox', href: paths.outbox },
]

function Message({ view: { line, to, subject, text } }: PageProps<ReadMessage>) {
  return (
    <Screen title="Message" crumbs={crumbs}>
      <h1 class="nhsuk-heading-l">{subject ?? purposeInWords(line.purpose)}</h1>
      <SummaryList
        rows={[
          { key: 'What for', value: purposeInWords(line.purpose) },
          { key: 'Written', value: showMoment(line.at) },
          to ? { key: 'To', value: to } : { key: 'To', value: `Not shown: a ${line.recipientKind}` },
          { key: 'Concerns', value: <a href={paths.auditAbout(line.about)}>{line.about}</a> },
          line.problem ? { key: 'Why it was not sent', value: line.problem } : undefined,
        ]}
      />
      {text === undefined ? (
        <p>What a {line.recipientKind} is told is between them and those who help them. It is not shown here.</p>
      ) : (
        text.split('\n\n').map((paragraph) => <p class="trellis-message">{paragraph}</p>)
      )}
      <TryAgain line={line} />
    </Screen>
  )
}
