import { ActionLink } from '../../src/ui/action-link.tsx'
import { ContentsList } from '../../src/ui/contents-list.tsx'
import { Details } from '../../src/ui/details.tsx'
import { DoDontList } from '../../src/ui/do-dont-list.tsx'
import { Pagination } from '../../src/ui/pagination.tsx'
import { Panel } from '../../src/ui/panel.tsx'
import { SummaryList } from '../../src/ui/summary-list.tsx'
import { Table } from '../../src/ui/table.tsx'
import { Tabs } from '../../src/ui/tabs.tsx'
import { Tag } from '../../src/ui/tag.tsx'
import { Example } from './example.tsx'

export const PlainExamples = () => (
  <Example name="Words and facts">
    <SummaryList
      rows={[
        { key: 'Role', value: 'Link worker', actions: [{ text: 'Change', href: '#', visuallyHidden: 'role' }] },
        { key: 'Hours', value: <Tag colour="green">Full time</Tag> },
      ]}
    />
    <Table
      caption="Hours by week"
      captionSize="s"
      responsive
      head={['Week', { text: 'Hours', format: 'numeric' }]}
      rows={[
        ['9 Nov 2026', 21.5],
        ['16 Nov 2026', 23],
      ]}
      firstCellIsHeader
    />
    <Details summary="What is a neighbourhood?">A group of practices, also called a PCN.</Details>
    <Details summary="All 22 competencies" variant="expander">
      They are listed by domain.
    </Details>
    <Tabs
      items={[
        { label: 'Now', id: 'now', panel: 'What stands now.' },
        { label: 'Before', id: 'before', panel: 'What stood before.' },
      ]}
    />
    <DoDontList heading="When you call" icon="tick" items={['say who you are', 'ask if it is a good time']} />
    <DoDontList heading="Voicemail" icon="cross" items={['say why you called']} />
    <ContentsList
      items={[
        { text: 'Supervision', href: '#', current: true },
        { text: 'Training', href: '#' },
      ]}
    />
    <Pagination previous={{ href: '#', label: 'Training' }} next={{ href: '#', label: 'Readiness' }} />
    <Panel heading="Referral received" level={2}>
      Reference T-4821
    </Panel>
    <ActionLink href="#">See what happens next</ActionLink>
  </Example>
)
