type StepsProps = {
  now: number
  of: number
  /** What this step is about. */
  name?: string | undefined
}

/** Where one is in a journey of a few pages, above its `h1`. */
export const Steps = ({ now, of, name }: StepsProps) => (
  <p class="trellis-steps">
    Step {now} of {of}
    {name && `: ${name}`}
  </p>
)
