export { ownPost } from './own-post.ts'
export { hoursOf } from './post-hours.store.ts'
export { findPost, findPosts, postsIn, postsOfColleague } from './posts.store.ts'
export { findReachedPost, isOver, reachOf } from './reached-post.ts'
