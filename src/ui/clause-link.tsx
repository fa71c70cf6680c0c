/** To the clause that asks for something; `name`, for those who hear the page, says which. */
export const ClauseLink = ({ href, name }: { href: string; name: string }) => (
  <a href={href}>
    What the Framework says<span class="nhsuk-u-visually-hidden">: {name}</span>
  </a>
)
