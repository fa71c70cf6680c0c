import { Icon } from './icon.tsx'
import { type Me, MeMenu, type SignOut } from './me-menu.tsx'
import { Wordmark } from './wordmark.tsx'

export type PageHeaderProps = {
  home: string
  /** Where one is, and the way to another seat; without `switchHref` there is no other. */
  organisation?: { name: string; role?: string | undefined; switchHref?: string | undefined } | undefined
  search?: { action: string; value?: string | undefined; label?: string | undefined } | undefined
  notices?: { href: string; count: number } | undefined
  me?: Me | undefined
  signOut?: SignOut | undefined
}

/** The green bar: whose service, which seat, search, notices and oneself. */
export const PageHeader = ({ home, organisation, search, notices, me, signOut }: PageHeaderProps) => (
  <header class="trellis-header">
    <div class="nhsuk-width-container trellis-header__bar">
      <Wordmark href={home} />
      {organisation && <Seat {...organisation} />}
      {search && <HeaderSearch {...search} />}
      <ul class="trellis-header__tools">
        {search && (
          <li class="trellis-header__tool trellis-header__tool--phone">
            <a class="trellis-header__link" href={search.action}>
              <Icon name="search" />
              <span class="nhsuk-u-visually-hidden">Search</span>
            </a>
          </li>
        )}
        {notices && (
          <li class="trellis-header__tool">
            <a class="trellis-header__link" href={notices.href}>
              Notices{notices.count > 0 && <NoticeCount count={notices.count} />}
            </a>
          </li>
        )}
        {me && (
          <li class="trellis-header__tool">
            <MeMenu me={me} signOut={signOut} />
          </li>
        )}
      </ul>
    </div>
  </header>
)

const NoticeCount = ({ count }: { count: number }) => (
  <>
    {' '}
    <span class="trellis-header__count">
      {count > 99 ? '99+' : count}
      <span class="nhsuk-u-visually-hidden"> unread</span>
    </span>
  </>
)

const Seat = ({ name, role, switchHref }: NonNullable<PageHeaderProps['organisation']>) => (
  <p class="trellis-header__seat">
    <span class="trellis-header__seat-name">{name}</span>
    {role && <span class="trellis-header__seat-role">{role}</span>}
    {switchHref && (
      <a class="trellis-header__link trellis-header__switch" href={switchHref}>
        Change<span class="nhsuk-u-visually-hidden"> organisation or role</span>
      </a>
    )}
  </p>
)

const HeaderSearch = ({ action, value, label = 'Search Trellis' }: NonNullable<PageHeaderProps['search']>) => (
  <search class="trellis-header__search">
    <form action={action} method="get">
      <label class="nhsuk-u-visually-hidden" for="header-search">
        {label}
      </label>
      <input
        class="trellis-header__search-box"
        id="header-search"
        name="q"
        type="search"
        value={value}
        placeholder="Search"
        autocomplete="off"
      />
      <button class="trellis-header__search-button" type="submit" aria-label="Search">
        <Icon name="search" />
      </button>
    </form>
  </search>
)
