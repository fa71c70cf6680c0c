type Network = { networkId: string }
type Event = { eventId: string }
type Post = { postId: string }

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  directory: () => '/peers',
  mine: () => '/peers/my-hours',
  soleWorkers: () => '/peers/sole-workers',
  addNetwork: () => '/peers/networks/add',
  network: ({ networkId }: Network) => `/peers/networks/${networkId}`,
  editNetwork: ({ networkId }: Network) => `/peers/networks/${networkId}/edit`,
  planEvent: ({ networkId }: Network) => `/peers/networks/${networkId}/plan`,
  event: ({ eventId }: Event) => `/peers/events/${eventId}`,
  changeEvent: ({ eventId }: Event) => `/peers/events/${eventId}/change`,
  callOff: ({ eventId }: Event) => `/peers/events/${eventId}/call-off`,
  coming: ({ eventId }: Event) => `/peers/events/${eventId}/coming`,
  wasThere: ({ eventId }: Event) => `/peers/events/${eventId}/was-there`,
  list: ({ eventId }: Event, name?: string) =>
    `/peers/events/${eventId}/list${name ? `?${new URLSearchParams({ name })}` : ''}`,
  markPresent: ({ eventId }: Event) => `/peers/events/${eventId}/present`,
  door: ({ eventId }: Event) => `/peers/events/${eventId}/door`,
  openDoor: ({ eventId }: Event) => `/peers/events/${eventId}/door/open`,
  ofPost: ({ postId }: Post) => `/posts/${postId}/peers`,
  wish: ({ postId }: Post) => `/posts/${postId}/peers/wish`,
  namePeer: ({ postId }: Post) => `/posts/${postId}/peers/name`,
  cover: ({ postId }: Post) => `/posts/${postId}/peers/cover`,
  agreeCover: ({ postId }: Post) => `/posts/${postId}/peers/cover/agree`,
  answerWish: ({ wishId }: { wishId: string }) => `/peers/wishes/${wishId}/answer`,
  withdrawWish: ({ wishId }: { wishId: string }) => `/peers/wishes/${wishId}/withdraw`,
}

/** Outside a seat: what the square at the door opens. */
export const AT_THE_DOOR = 'peer-event'
export const DOOR_PAGE = `/link/${AT_THE_DOOR}`
