import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import type { JudgedForReader, ReaderLine } from './for-reader.ts'
import { GateAside } from './gate-aside.view.tsx'
import { LineList } from './line-list.view.tsx'
import { PracticeGrid } from './practice-grid.view.tsx'
import { paths } from './readiness.paths.ts'
import { viewMyReadiness, viewReadiness } from './view-readiness.ts'

export const readinessPage = page({ path: '/posts/:postId/readiness', show: viewReadiness, page: ReadinessPage })
export const myReadinessPage = page({ path: '/my-readiness', show: viewMyReadiness, page: ReadinessPage })

/** The verdict in a sentence, what is still owed in the order it can be done, and what is in place. Prints on one page. */
function ReadinessPage({ view: judged }: PageProps<JudgedForReader>) {
  const { post, headline, reasons, practices } = judged
  const open = reasons.filter(({ met }) => met !== 'met' && met !== 'not-applicable')
  const owed = open.filter((line) => !line.at && line.gates && (line.met === 'owed' || line.met === 'paused'))
  const soft = open.filter((line) => !line.at && !owed.includes(line))
  const there = open.filter((line) => line.at)
  const inPlace = reasons.filter((line) => !open.includes(line))
  return (
    <Screen
      title={`Readiness: ${post.name}`}
      crumbs={[{ text: post.name, href: `/posts/${post.id}` }]}
      aside={<GateAside judged={judged} />}
    >
      <h1 class="nhsuk-heading-l">{headline}</h1>
      <Lead judged={judged} owed={owed.length + there.length} />
      <SignBox judged={judged} />
      <Section title="Still owed, in the order it can be done" judged={judged} lines={owed} />
      {practices.length > 0 && <PracticeGrid judged={judged} />}
      <Section title="In hand, with a date" judged={judged} lines={soft} />
      {there.length > 0 && (
        <Details summary={`At the practices, in words: ${there.length}`}>
          <LineList judged={judged} lines={there} label="At the practices" />
        </Details>
      )}
      {inPlace.length > 0 && (
        <Details summary={`In place: ${inPlace.length} of ${reasons.length}`}>
          <LineList judged={judged} lines={inPlace} label="In place" />
        </Details>
      )}
    </Screen>
  )
}

const Section = ({ title, judged, lines }: { title: string; judged: JudgedForReader; lines: readonly ReaderLine[] }) =>
  lines.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">{title}</h2>
      <LineList judged={judged} lines={lines} label={title} />
    </>
  )

function Lead({ judged: { verdict, post }, owed }: { judged: JudgedForReader; owed: number }) {
  if (verdict === 'not-gated')
    return (
      <p>
        {post.name} is a {post.jobTitle.toLowerCase()}. The Framework’s requirements before referrals are for link
        workers, so nothing here holds anybody back.
      </p>
    )
  if (verdict === 'away')
    return <p>Everybody already being helped has a named person to turn to. Clocks stand still until the return.</p>
  if (owed === 0) return <p>The supports that the Framework asks for are in place.</p>
  return (
    <p>
      People who are being helped already carry on. Only new people wait, and each of them has a holder and a date.
      Every line says who holds the duty.
    </p>
  )
}

/** Signing comes last, and shows who has signed. */
function SignBox({ judged }: { judged: JudgedForReader }) {
  const { signOffs, readyToSign, post, maySign } = judged
  if (!readyToSign || signOffs.length === 2 || judged.verdict === 'not-gated') return null
  return (
    <InsetText>
      <p>
        <strong>Everything else is in place.</strong> The line manager and the GP supervisor sign last.
      </p>
      {signOffs.map(({ by, name, on }) => (
        <p key={by}>
          Signed by {name} ({by === 'line-manager' ? 'line manager' : 'GP supervisor'}) on {shortDate(on)}.
        </p>
      ))}
      {maySign && <Press to={paths.sign({ postId: post.id })} label="Sign that everything is in place" />}
    </InsetText>
  )
}
