import { MANAGED, MANAGED_BY_WORDS, MANAGED_WORDS, type AgreementText as Text } from './agreement.rules.ts'

/** What an agreement says: the Framework's headings, the words of the two, and who manages what. */
export const AgreementText = ({ text: { sections, manages } }: { text: Text }) => (
  <div class="trellis-agreement">
    {sections.map(({ heading, text }) => (
      <section key={heading}>
        <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">{heading}</h2>
        {text.split('\n').map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
      </section>
    ))}
    <table class="nhsuk-table">
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">Who manages what</caption>
      <tbody class="nhsuk-table__body">
        {MANAGED.map((each) => (
          <tr key={each} class="nhsuk-table__row">
            <th class="nhsuk-table__cell" scope="row">
              {MANAGED_WORDS[each]}
            </th>
            <td class="nhsuk-table__cell">{MANAGED_BY_WORDS[manages[each]]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
