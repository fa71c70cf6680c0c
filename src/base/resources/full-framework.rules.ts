import type { Framework } from '../../framework/framework.ts'

/** Where the publisher keeps the whole Framework. */
export const fullFramework = ({ competencies }: Framework): string => competencies.framework.url

/** `6` as `section 6, Supervision`; a part without a number by its name. */
export function sectionTitle({ resources }: Framework, id: string): string {
  const title = resources.sections.find((section) => section.id === id)?.title ?? id
  return /^\d+$/.test(id) ? `section ${id}, ${title}` : title
}
