import type { Module } from '../../platform/module.ts'
import { postsDemo } from './posts.demo.ts'

export const posts: Module = {
  name: 'posts',
  routes: [],
  demo: postsDemo,
}
