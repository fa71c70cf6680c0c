import type { Module } from '../../platform/module.ts'
import { organisationsDemo } from './organisations.demo.ts'

export const organisations: Module = {
  name: 'organisations',
  routes: [],
  demo: organisationsDemo,
}
