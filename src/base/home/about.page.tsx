import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { framework } from '../editions/index.ts'

/** What Trellis is made from, and what it is not. The framework's own words stay its publishers'. */
export const about = async (visit: Visit): Promise<Response> => visit.html(<About />)

/** Where the policy behind social prescribing is written, then and now, by the names that the resource library gives them. */
const CONTEXT = ['res.wdf', 'res.ltp', 'res.ten-year-plan', 'res.des', 'res.sp-home'] as const

function About() {
  return (
    <Screen title="About and attribution">
      <h1 class="nhsuk-heading-l">About Trellis</h1>
      <p class="nhsuk-lede-text">
        Trellis is an independent implementation. It is not an NHS service, and no NHS body has endorsed it.
      </p>
      <p>It helps a social prescribing service look after its link workers, so that they can look after people.</p>
      <h2 class="nhsuk-heading-m">What it is made from</h2>
      <p>
        Its rules follow the <cite>Social Prescribing Link Worker Workforce Development Framework: summary</cite>, by
        Transformation Partners in Health and Care (TPHC). TPHC adapted the summary from the framework of NHS England
        and NHS Improvement, which was made with many others.
      </p>
      <p>
        They also follow the page that announced the Framework and the Maturity Framework in the North East and
        Yorkshire, published by the Yorkshire and the Humber Training Hubs for the regional Personalised Care team.
      </p>
      <p>
        The text of both is their publishers’. Where Trellis adds something of its own, such as a date or a number, it
        says so beside it. It never passes off its own words as theirs.
      </p>
      <h2 class="nhsuk-heading-m">Where social prescribing comes from</h2>
      <p>
        Social prescribing is part of the NHS Long Term Plan’s promise to make personalised care usual. The plan has
        been followed by the 10 Year Health Plan for England. Money for link workers comes through the Network Contract
        DES.
      </p>
      <ContextLinks />
      <h2 class="nhsuk-heading-m">Software and licences</h2>
      <p>
        Trellis is open source, under the MIT licence. Its pages use styles and components of NHS.UK frontend, which NHS
        England publishes under the MIT licence, with our own colours, our own mark and no NHS logo. The list of common
        passwords that it checks against is named, with its source, beside the list.
      </p>
    </Screen>
  )
}

function ContextLinks() {
  const items = framework().resources.items
  const found = CONTEXT.flatMap((id) => items.filter((item) => item.id === id && item.url))
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {found.map(({ id, title, publisher, url }) => (
        <li key={id}>
          <a href={url ?? undefined}>{title}</a>, {publisher}
        </li>
      ))}
    </ul>
  )
}
