/** What somebody wrote, with its paragraphs and lines as they were written. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((part) => (
      <p key={part} class="trellis-prose">
        {part}
      </p>
    ))}
  </>
)
