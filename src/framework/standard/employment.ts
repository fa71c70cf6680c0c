import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'

/** How a post is employed. `subContracted` is the condition of `induction.yaml` that other items ask about. */
export type EmploymentModel = {
  id: string
  label: string
  subContracted: boolean
  watch: readonly string[]
  basis: Basis
}

export function shippedEmploymentModels({ recruitment, induction }: Framework): EmploymentModel[] {
  const subContracted = induction.conditions.items.find((condition) => condition.id === 'sub-contracted')
  return recruitment.employmentModels.map((model) => ({
    ...model,
    subContracted: subContracted?.employmentModels?.includes(model.id) ?? false,
  }))
}
