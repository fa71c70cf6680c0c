export { capacityOf, capacityOfPosts, type PostCapacity } from './find-capacity.ts'
export { measureContacts } from './measure-contacts.ts'
