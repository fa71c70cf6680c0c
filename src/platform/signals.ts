/**
 * Something in a worker's own weeks that may weigh on them, said kindly: what, and what may help. It is shown to that worker
 * alone (safety H9): no page, export, digest or API of anybody else asks for it.
 */
export type Signal = { key: string; says: string; help: string; href?: string | undefined }
