import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { addOrganisationPage } from './add-organisation.page.tsx'
import { addOrganisation } from './add-organisation.ts'
import { closeOrganisationPage } from './close-organisation.page.tsx'
import { closeOrganisation } from './close-organisation.ts'
import { editOrganisationPage } from './edit-organisation.page.tsx'
import { editOrganisation } from './edit-organisation.ts'
import { mergeOrganisationPage } from './merge-organisation.page.tsx'
import { mergeOrganisation } from './merge-organisation.ts'
import { moveOrganisationPage } from './move-organisation.page.tsx'
import { moveOrganisation } from './move-organisation.ts'
import { organisationPage } from './organisation.page.tsx'
import { organisationsPage } from './organisations.page.tsx'
import { viewOrganisation } from './view-organisation.ts'
import { viewOrganisations } from './view-organisations.ts'

export const organisationRoutes: readonly Route[] = [
  organisationsPage,
  ...addOrganisationPage,
  organisationPage,
  ...editOrganisationPage,
  ...moveOrganisationPage,
  ...mergeOrganisationPage,
  ...closeOrganisationPage,
  getEndpoint({ path: '/api/organisations', summary: 'The tree of organisations today', show: viewOrganisations }),
  getEndpoint({
    path: '/api/organisations/:organisationId',
    summary: 'One organisation, with its memberships and history',
    show: viewOrganisation,
  }),
  postEndpoint({ path: '/api/organisations', summary: 'Add an organisation', submit: addOrganisation }),
  postEndpoint({
    path: '/api/organisations/:organisationId',
    summary: 'Change an organisation’s name, code, phone or hours',
    submit: editOrganisation,
  }),
  postEndpoint({
    path: '/api/organisations/:organisationId/move',
    summary: 'Move an organisation under another from a day',
    submit: moveOrganisation,
  }),
  postEndpoint({
    path: '/api/organisations/:organisationId/merge',
    summary: 'Merge an organisation into another of its kind',
    submit: mergeOrganisation,
  }),
  postEndpoint({
    path: '/api/organisations/:organisationId/close',
    summary: 'Close an organisation after its last day',
    submit: closeOrganisation,
  }),
]
