import { z } from 'zod'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { changeStandard } from './change-standard.ts'
import { endChange, withdrawChange } from './close-change.ts'
import { effectsOfChange } from './effects-of-change.ts'
import { listSettings, listSettingsOf, SettingsFilter } from './list-settings.ts'
import { toldSetting } from './told-setting.rules.ts'
import { viewSetting } from './view-setting.ts'

const Weighing = z.object({ value: z.string().optional(), from: z.string().optional(), after: z.string().optional() })

/** The same lists, looks and changes as JSON. */
export const editionEndpoints: readonly Route[] = [
  getEndpoint({
    path: '/api/standards',
    summary: 'What is asked for at the seat’s own organisation, figure by figure, and whose each is',
    query: SettingsFilter.omit({ organisationId: true }),
    show: listSettings,
  }),
  getEndpoint({
    path: '/api/standards/:organisationId',
    summary: 'The same for one organisation',
    query: SettingsFilter.omit({ organisationId: true }),
    show: listSettingsOf,
  }),
  getEndpoint({
    path: '/api/standards/:organisationId/:setting',
    summary: 'One setting by its path: its figure, its limits and its history',
    show: viewSetting,
    tells: toldSetting,
  }),
  getEndpoint({
    path: '/api/standards/:organisationId/:setting/effects',
    summary:
      'Whom a change would touch on its first day, before it is made; the value as JSON, the present one where none is given',
    query: Weighing,
    show: effectsOfChange,
  }),
  postEndpoint({
    path: '/api/standards/:organisationId/changes',
    summary: 'Change what is asked for, from a day and with a reason',
    submit: changeStandard,
  }),
  postEndpoint({
    path: '/api/standard-changes/:changeId/withdraw',
    summary: 'Take back a change before its first day; its record stays',
    submit: withdrawChange,
  }),
  postEndpoint({
    path: '/api/standard-changes/:changeId/end',
    summary: 'End a change that holds, from a day ahead',
    submit: endChange,
  }),
]
