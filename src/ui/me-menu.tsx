import { CsrfField } from './csrf-field.tsx'

export type Me = { name: string; href: string; items?: readonly { label: string; href: string }[] | undefined }
export type SignOut = { action: string; csrf: string }

/** One's own pages and the way out. It opens without JavaScript. */
export const MeMenu = ({ me, signOut }: { me: Me; signOut: SignOut | undefined }) => (
  <details class="trellis-menu">
    <summary class="trellis-header__link trellis-menu__summary">
      <span class="trellis-menu__name">{me.name}</span>
      <span class="trellis-menu__me">Me</span>
    </summary>
    <ul class="trellis-menu__list">
      <li>
        <a class="trellis-menu__item" href={me.href}>
          My account
        </a>
      </li>
      {me.items?.map(({ label, href }) => (
        <li>
          <a class="trellis-menu__item" href={href}>
            {label}
          </a>
        </li>
      ))}
      {signOut && (
        <li>
          <form method="post" action={signOut.action}>
            <CsrfField token={signOut.csrf} />
            <button class="trellis-menu__item" type="submit">
              Sign out
            </button>
          </form>
        </li>
      )}
    </ul>
  </details>
)
