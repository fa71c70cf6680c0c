/** How the address of a resource stood when somebody last looked: only the latest look counts. */
export type LinkCheck = { resourceId: string; state: 'works' | 'broken'; on: string; byId: string }
