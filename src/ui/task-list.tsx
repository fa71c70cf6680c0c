import type { ComponentChildren } from 'preact'
import type { Maybe } from './attributes.ts'
import { classes } from './classes.ts'

type Task = {
  title: ComponentChildren
  /** Without one the task cannot be started yet. */
  href?: string | undefined
  hint?: ComponentChildren
  /** Words, a `Tag` or a `Status`. */
  status: ComponentChildren
  /** Greys the status of a task that waits for another. */
  cannotStart?: boolean | undefined
  completed?: boolean | undefined
}

type TaskListProps = { items: readonly Maybe<Task>[]; idPrefix?: string | undefined }

/** What is to be done, in the order it can be done, each with its state. */
export const TaskList = ({ items, idPrefix = 'task-list' }: TaskListProps) => (
  <ul class="nhsuk-task-list">
    {items.map((item, index) => item && <TaskItem {...item} id={`${idPrefix}-${index + 1}`} />)}
  </ul>
)

function TaskItem({ title, href, hint, status, cannotStart, completed, id }: Task & { id: string }) {
  const about = classes(hint && `${id}-hint`, `${id}-status`)
  return (
    <li class={classes('nhsuk-task-list__item', href && 'nhsuk-task-list__item--with-link')}>
      <div class="nhsuk-task-list__name-and-hint">
        {href ? (
          <a class="nhsuk-task-list__link nhsuk-link" href={href} aria-describedby={about}>
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div class="nhsuk-task-list__hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      <div
        class={classes(
          'nhsuk-task-list__status',
          cannotStart && 'nhsuk-task-list__status--cannot-start-yet',
          completed && 'nhsuk-task-list__status--completed',
        )}
        id={`${id}-status`}
      >
        {status}
      </div>
    </li>
  )
}
