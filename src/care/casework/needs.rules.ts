export type NeedGroup = { id: string; label: string; needs: { id: string; label: string; on: string }[] }

type Content = readonly { id: string; label: string; items: readonly { id: string; label: string }[] }[]

/** A person's needs as `caseload.yaml` groups them: practical, social, emotional, health, access. Empty groups are left out. */
export const groupNeeds = (content: Content, noted: readonly { need: string; on: string }[]): NeedGroup[] =>
  content
    .map(({ id, label, items }) => ({
      id,
      label,
      needs: items.flatMap((item) => {
        const found = noted.find(({ need }) => need === item.id)
        return found ? [{ id: item.id, label: item.label, on: found.on }] : []
      }),
    }))
    .filter(({ needs }) => needs.length > 0)
