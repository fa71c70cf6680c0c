import type { Route } from '../../http/route.ts'
import type { Module } from '../../platform/module.ts'
import { apiRoutes } from './routes.ts'

/** The API's own description, made from the routes of the whole, asked for when a page is. */
export const apiModule = (routes: () => readonly Route[]): Module => ({ name: 'api', routes: apiRoutes(routes) })
