import { clauseHref } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths } from './training.paths.ts'
import { type RecordView, viewRecord } from './view-record.ts'

export const recordPage = page({ path: '/training/records/:recordId', show: viewRecord, page: RecordPage })

const kinds = { complete: 'Completed', enrolled: 'Booked or under way', exempt: 'Exempt' }

/** One line of a record, what shows it, and checking it: with one press, and on to the next. */
function RecordPage({ view }: PageProps<RecordView>) {
  const { record, name, title, practices, mayVerify, mayWithdraw } = view
  const clause = record.moduleId ?? record.itemId
  return (
    <Screen title={`${title}: ${name}`} crumbs={[{ text: `Training of ${name}`, href: paths.passport(record) }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name}</span>
        {title}
      </h1>
      <SummaryList
        rows={[
          { key: kinds[record.kind], value: showDate(record.on) },
          record.provider ? { key: 'Provider', value: record.provider } : undefined,
          record.hours ? { key: 'Hours', value: record.hours } : undefined,
          record.recordSystem ? { key: 'Record system', value: record.recordSystem } : undefined,
          practices.length ? { key: 'Counts for', value: practices.join(', ') } : undefined,
          record.reason ? { key: 'Reason', value: record.reason } : undefined,
          {
            key: 'Certificate',
            value: record.fileId ? <a href={paths.file({ fileId: record.fileId })}>Open the certificate</a> : 'None',
          },
          { key: 'Written down by', value: record.recordedByName },
          {
            key: 'Checked',
            value: record.verifiedOn
              ? `${showDate(record.verifiedOn)} by ${record.verifiedByName}`
              : 'Not yet, by a second person',
          },
        ]}
      />
      {mayVerify === true && <p>Check that it names {name}, the training and the day. Checking is on your word.</p>}
      {typeof mayVerify === 'string' && record.kind === 'complete' && !record.verifiedOn && <p>{mayVerify}.</p>}
      <div class="nhsuk-button-group">
        {mayVerify === true && (
          <Press to={paths.verify({ recordId: record.id })} label="I have checked this" about={title} />
        )}
        {mayWithdraw && (
          <Press to={paths.withdraw({ recordId: record.id })} label="Take this back: a mistake" variant="secondary" />
        )}
      </div>
      <p>
        <a href={clauseHref(clause)}>Where this training is asked for</a>
      </p>
    </Screen>
  )
}
