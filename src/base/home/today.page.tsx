import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import type { Whole } from '../../platform/module.ts'
import type { TodayGauge } from '../../platform/today.ts'
import { Gauge } from '../../ui/charts/gauge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Figure, Figures } from '../../ui/figure.tsx'
import { paths as digestPaths } from '../digest/digest.paths.ts'
import { teachingFor } from './empty-today.rules.ts'
import { headline, isBare, MOST_LINES, MOST_OWED, type Today } from './today.rules.ts'
import { TodayLines } from './today-line.view.tsx'
import { viewToday } from './view-today.ts'

const PATH = '/today'

export const todayPage = (whole: () => Whole) =>
  page({ path: PATH, show: (context) => viewToday(context, whole()), page: TodayPage })

function TodayPage({ view, asked }: PageProps<Today>) {
  const { lines, gauges, owedToYou, wins, figures } = view
  const shown = asked.all ? lines : lines.slice(0, MOST_LINES)
  const owedShown = asked.all ? owedToYou : owedToYou.slice(0, MOST_OWED)
  return (
    <Screen title="Today">
      <h1 class="nhsuk-heading-l">{headline(lines)}</h1>
      {gauges.length > 0 && <Gauges gauges={gauges} />}
      {lines.length > 0 && <TodayLines lines={shown} label="What needs you" />}
      {isBare(view) && <Nothing />}
      {shown.length < lines.length && (
        <p>
          <a href={`${PATH}?all=1`}>See everything</a>
        </p>
      )}
      {owedToYou.length > 0 && (
        <section class="trellis-section" aria-labelledby="owed-to-you">
          <h2 class="nhsuk-heading-m" id="owed-to-you">
            Owed to you
          </h2>
          <p>Others hold these duties. You need not chase them: they see them too.</p>
          <TodayLines lines={owedShown} label="Owed to you" />
          {owedShown.length < owedToYou.length && (
            <p>
              <a href={`${PATH}?all=1#owed-to-you`}>See everything owed to you</a>
            </p>
          )}
        </section>
      )}
      {figures.length > 0 && (
        <section class="trellis-section" aria-label="Figures">
          <Figures>
            {figures.map(({ label, value, says, href, press }) => (
              <Figure key={label} label={label} value={value} counts={says} href={href}>
                {press && <Press to={press.href} label={press.label} fields={press.fields} variant="secondary" small />}
              </Figure>
            ))}
          </Figures>
        </section>
      )}
      {wins[0] && <Win words={wins[0]} />}
      <p class="trellis-unprinted">
        <a href={digestPaths.mine()}>Have this by e-mail: daily, weekly or never</a>
      </p>
    </Screen>
  )
}

const Gauges = ({ gauges }: { gauges: TodayGauge[] }) => (
  <div class="trellis-gauges">
    {gauges.map(({ label, value, limit, unit, says, binds, href }, index) => (
      <Gauge key={label} id={`gauge-${index}`} title={label} {...{ value, limit, unit, binds }} counts={says}>
        {href && (
          <a href={href}>
            How this is counted<span class="nhsuk-u-visually-hidden">: {label}</span>
          </a>
        )}
      </Gauge>
    ))}
  </div>
)

/** Nothing to do is said as such, and what will be here is told, so that an empty screen is no riddle. */
function Nothing() {
  const { seat } = useShell()
  if (!seat) return null
  const { willShow, firstStep } = teachingFor(seat.role)
  return (
    <EmptyState heading="What you will find here">
      <p>{willShow}</p>
      <p>{firstStep}</p>
    </EmptyState>
  )
}

const Win = ({ words }: { words: string }) => (
  <section class="trellis-section trellis-win" aria-labelledby="win">
    <h2 class="nhsuk-heading-s" id="win">
      One good thing
    </h2>
    <p>{words}</p>
  </section>
)
