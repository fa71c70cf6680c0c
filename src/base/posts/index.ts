export { findPost, findPosts, leaversIn, postsIn, postsOfColleague } from './posts.store.ts'
