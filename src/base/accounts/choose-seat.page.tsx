import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { roleWords } from '../../platform/role-words.ts'
import { mySeats, type OwnSeat } from './choose-seat.ts'
import { localPath } from './local-path.rules.ts'

const FIRST_PAGE = '/today'

/** Where one is going on: a page asked for in another's seat is offered in each of one's own. One seat leads straight in. */
export async function chooseSeat(visit: Visit): Promise<Response> {
  const seats = await mySeats(visit)
  const to = localPath(visit.query.to)
  const [only, ...others] = seats
  if (only && others.length === 0) return visit.redirect(inSeat(only, to))
  return visit.html(<ChooseSeat seats={seats} to={to} />)
}

const inSeat = ({ slug }: OwnSeat, to: string | undefined) => `/at/${slug}${to ?? FIRST_PAGE}`

const ChooseSeat = ({ seats, to }: { seats: OwnSeat[]; to: string | undefined }) =>
  seats.length === 0 ? <NoSeat /> : <Seats seats={seats} to={to} />

const NoSeat = () => (
  <Screen title="You have no role here now">
    <h1 class="nhsuk-heading-l">You have no role in Trellis now</h1>
    <p>Your account works, but no organisation has given you a role that holds today.</p>
    <p>Ask your manager or your service’s administrator. Your own details stay yours to see.</p>
    <p>
      <a href="/me">My account</a>
    </p>
  </Screen>
)

function Seats({ seats, to }: { seats: OwnSeat[]; to: string | undefined }) {
  const tenants = [...new Set(seats.map((seat) => seat.tenant))]
  return (
    <Screen title="Choose a role">
      <h1 class="nhsuk-heading-l">
        {to ? 'Which role do you want to see this page in?' : 'Which role are you in now?'}
      </h1>
      <p>
        {to ? 'The page may not be there in every role.' : 'You can change at any time, and have each open in a tab.'}
      </p>
      {tenants.map((tenant) => (
        <section key={tenant} aria-label={tenant}>
          {tenants.length > 1 && <h2 class="nhsuk-heading-m">{tenant}</h2>}
          <ul class="nhsuk-list trellis-choices">
            {seats
              .filter((seat) => seat.tenant === tenant)
              .map((seat) => (
                <li key={seat.slug} class="trellis-choices__item">
                  <a class="trellis-choices__link" href={inSeat(seat, to)}>
                    {roleWords[seat.role]}
                  </a>
                  <span class="trellis-choices__words">{seat.organisation}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}
