type Organisation = { organisationId: string }
type Setting = Organisation & { setting: string }
type Change = { changeId: string }
type Shown = { subject?: string | undefined; show?: string | undefined }

/** Where local standards are shown and changed. A setting is named by its path: `training.renewal.graceDays`. */
export const paths = {
  own: () => '/standards',
  settings: ({ organisationId }: Organisation, shown: Shown = {}) =>
    `/standards/${organisationId}${asked({ subject: shown.subject, show: shown.show })}`,
  setting: ({ organisationId, setting }: Setting) => `/standards/${organisationId}/${setting}`,
  change: (setting: Setting) => `${paths.setting(setting)}/change`,
  changeValue: (setting: Setting) => `${paths.change(setting)}/value`,
  check: (setting: Setting, after?: string) => `${paths.change(setting)}/check${asked({ after })}`,
  withdraw: ({ changeId }: Change) => `/standard-changes/${changeId}/withdraw`,
  end: ({ changeId }: Change) => `/standard-changes/${changeId}/end`,
}

function asked(given: Record<string, string | undefined>): string {
  const set = Object.entries(given).filter((each): each is [string, string] => Boolean(each[1]))
  return set.length ? `?${new URLSearchParams(set)}` : ''
}
