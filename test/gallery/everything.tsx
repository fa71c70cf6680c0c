import { renderDocument } from '../../src/http/render.tsx'
import { BackLink } from '../../src/ui/back-link.tsx'
import { Button } from '../../src/ui/button.tsx'
import { Card } from '../../src/ui/card.tsx'
import { CrisisBox } from '../../src/ui/crisis-box.tsx'
import type { PageAssets } from '../../src/ui/document.tsx'
import { Input } from '../../src/ui/input.tsx'
import { Page } from '../../src/ui/page.tsx'
import { PublicPage } from '../../src/ui/public-page.tsx'
import { Steps } from '../../src/ui/steps.tsx'
import { FormExamples } from './form-examples.tsx'
import { ListExamples } from './list-examples.tsx'
import { NoticeExamples } from './notice-examples.tsx'
import { PlainExamples } from './plain-examples.tsx'

/** Every component once, as pages use them: to be looked at, and to be judged by axe. */
export const everything = (assets: PageAssets): string =>
  renderDocument('', () => (
    <Page
      title="Readiness"
      assets={assets}
      header={{
        home: '#',
        organisation: { name: 'Riverside PCN', role: 'PCN manager', switchHref: '#' },
        search: { action: '#' },
        notices: { href: '#', count: 3 },
        me: { name: 'Joan Bell', href: '#' },
        signOut: { action: '#', csrf: 't' },
      }}
      navigation={['Today', 'Team', 'Referrals', 'Duties', 'Recruitment', 'Insights'].map((label) => ({
        label,
        href: '#',
        current: label === 'Team',
      }))}
      breadcrumb={[
        { text: 'Team', href: '#' },
        { text: 'Amina Khan', href: '#' },
      ]}
      aside={
        <>
          <h2>The clause</h2>
          <p>Nobody is given people to support before their induction gates are met.</p>
          <h2>Who holds the duty</h2>
          <p>Joan Bell, PCN manager, Riverside PCN</p>
        </>
      }
      idle={{ endsAfter: 1800, keepAlive: '#', signIn: '#', csrf: 't' }}
    >
      <h1 class="nhsuk-heading-l">Amina may take referrals from 3 of 4 practices</h1>
      <p class="nhsuk-body-l">One practice has not given access to its records yet.</p>
      <ListExamples />
      <NoticeExamples />
      <FormExamples />
      <PlainExamples />
      <Card heading="The end" description="That was everything." />
    </Page>
  ))

/** A page for somebody without an account. */
export const publicPage = (assets: PageAssets): string =>
  renderDocument('', () => (
    <PublicPage
      title="Refer somebody"
      assets={assets}
      organisation="Riverside social prescribing"
      leaveHref="https://www.bbc.co.uk/weather"
      back={<BackLink href="#" />}
      crisis={
        <CrisisBox>
          <p>
            Call <a href="tel:999">999</a> if a life is at risk.
          </p>
        </CrisisBox>
      }
    >
      <Steps now={1} of={3} name="About the person" />
      <h1 class="nhsuk-heading-l">Who would you like to refer?</h1>
      <Input name="name" kind="name" label="Their name" hint="What they like to be called is enough" />
      <Input name="phone" kind="tel" label="A phone number" />
      <Button>Continue</Button>
    </PublicPage>
  ))
