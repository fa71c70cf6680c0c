import { framework } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { holdsOn } from '../../lib/holds-on.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { contactLines, type SiteContact } from './site-contacts.rules.ts'
import { factsAt, type Welcome } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'
import type { WorkerAtSiteView } from './view-worker-at-site.ts'

/** Whom to turn to, who has met the worker, what they are invited to, where they sit and how they are reached [S53] [S55]. */
export function AtHome({ view }: { view: WorkerAtSiteView }) {
  const { post, siteId, here, mayWrite } = view
  const at = { postId: post.id, siteId }
  const { introductions, invitations, arrangement } = factsAt(here, siteId)
  const change = (href: string, text: string, about: string) =>
    mayWrite ? [{ href, text, visuallyHidden: about }] : []
  const rows: SummaryRow[] = [
    { key: 'First point of contact', value: firstContact(view) },
    {
      key: 'Introduced to',
      value: <Welcomes welcomes={introductions} none="Nobody yet" view={view} />,
      actions: change(paths.welcome(at, 'introduction'), 'Add', 'somebody met'),
    },
    {
      key: 'Invited to',
      value: <Welcomes welcomes={invitations} none="No meeting yet" view={view} />,
      actions: change(paths.welcome(at, 'invitation'), 'Add', 'a meeting'),
    },
    {
      key: 'Room',
      value: arrangement?.room ?? 'Not said yet',
      actions: change(paths.arrange(at), 'Change', 'the room'),
    },
    {
      key: 'Telephone here',
      value: arrangement?.phone ?? 'Not said yet',
      actions: change(paths.arrange(at), 'Change', 'the telephone'),
    },
    ...contactLines(framework().mdt.practiceContactRoles, view.contacts).map(({ role, contact }) => ({
      key: role.label,
      value: contact ? <Contact contact={contact} /> : role.required ? 'Still to be named' : 'Nobody named',
    })),
  ]
  return <SummaryList rows={rows} />
}

function firstContact({ facts, siteId, today }: WorkerAtSiteView) {
  const found = facts.appointments.find(
    (each) => each.kind === 'practice-contact' && each.siteId === siteId && holdsOn(each, today),
  )
  return found ? `${found.name}, since ${shortDate(found.from)}` : 'Nobody named'
}

export const Contact = ({ contact: { name, phone, email } }: { contact: SiteContact }) => (
  <>
    {name}
    {phone && (
      <>
        <br />
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
      </>
    )}
    {email && (
      <>
        <br />
        <a href={`mailto:${email}`}>{email}</a>
      </>
    )}
  </>
)

type WelcomesProps = { welcomes: readonly Welcome[]; none: string; view: WorkerAtSiteView }

function Welcomes({ welcomes, none, view: { post, siteId, mayWrite } }: WelcomesProps) {
  if (welcomes.length === 0) return <>{none}</>
  return (
    <ul class="nhsuk-list trellis-beside">
      {welcomes.map(({ id, whom, on }) => (
        <li>
          <span>
            {whom}, {shortDate(on)}
          </span>
          {mayWrite && (
            <Press
              to={paths.takeBack({ postId: post.id, siteId }, id)}
              label="Take back"
              about={whom}
              variant="secondary"
              small
            />
          )}
        </li>
      ))}
    </ul>
  )
}
