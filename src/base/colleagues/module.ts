import type { Module } from '../../platform/module.ts'
import { colleaguesDemo } from './colleagues.demo.ts'

export const colleagues: Module = {
  name: 'colleagues',
  routes: [],
  demo: colleaguesDemo,
}
