export { hoursOf } from './post-hours.store.ts'
export { findPost, findPosts, postsIn, postsOfColleague } from './posts.store.ts'
export { findReachedPost } from './reached-post.ts'
