export { capacityOfPosts } from './find-capacity.ts'
