type Colleague = { colleagueId: string }
type Record = { recordId: string }

/** Addresses of training, seat-relative. */
export const paths = {
  passport: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}/training`,
  add: ({ colleagueId }: Colleague, unitId?: string) =>
    `/colleagues/${colleagueId}/training/add${unitId ? `?units=${encodeURIComponent(unitId)}` : ''}`,
  enrol: ({ colleagueId }: Colleague, unitId?: string) =>
    `/colleagues/${colleagueId}/training/enrol${unitId ? `?units=${encodeURIComponent(unitId)}` : ''}`,
  exempt: ({ colleagueId }: Colleague) => `/colleagues/${colleagueId}/training/exempt`,
  mine: () => '/my-training',
  team: () => '/training/team',
  toCheck: () => '/training/to-check',
  gaps: () => '/training/gaps',
  catalogue: () => '/training/catalogue',
  addLocal: () => '/training/catalogue/add',
  record: ({ recordId }: Record) => `/training/records/${recordId}`,
  verify: ({ recordId }: Record) => `/training/records/${recordId}/check`,
  withdraw: ({ recordId }: Record) => `/training/records/${recordId}/withdraw`,
  file: ({ fileId }: { fileId: string }) => `/files/${fileId}`,
}
