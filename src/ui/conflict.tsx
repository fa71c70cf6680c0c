import type { ComponentChildren } from 'preact'

type ConflictField = { name: string; label?: string | undefined; yours: string; theirs: string }

type ConflictProps = {
  /** Who saved first, and when, in words. */
  by?: string | undefined
  at?: string | undefined
  fields: readonly ConflictField[]
  /** What to do next, where the form below is not it. */
  children?: ComponentChildren
}

/** Somebody else saved while this was being written: both texts beside each other, and nothing lost. */
export const Conflict = ({ by, at, fields, children }: ConflictProps) => (
  <section class="trellis-conflict" aria-labelledby="conflict-heading">
    <h2 class="nhsuk-heading-m" id="conflict-heading">
      {by ?? 'Somebody else'} saved this {at ? `at ${at}` : 'while you were writing'}
    </h2>
    <p>Nothing is lost. Below is what each of you wrote. Your words are still in the form: change them, then save.</p>
    {fields
      .filter(({ yours, theirs }) => yours !== theirs)
      .map(({ name, label = name, yours, theirs }) => (
        <div class="trellis-conflict__field">
          <h3 class="nhsuk-heading-s">{label}</h3>
          <div class="trellis-conflict__texts">
            <Text heading="Saved now" words={theirs} />
            <Text heading="Yours, not saved" words={yours} />
          </div>
        </div>
      ))}
    {children}
  </section>
)

const Text = ({ heading, words }: { heading: string; words: string }) => (
  <div class="trellis-conflict__text">
    <h4 class="trellis-conflict__whose">{heading}</h4>
    <p>{words || 'Nothing'}</p>
  </div>
)
