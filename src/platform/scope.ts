import type { Actor, Role, Seat } from './actor.ts'

/** What a list may range over: everything under one seat's organisation. Nominal: only `Scope.of` makes one. */
export class Scope {
  readonly #seat: Seat
  readonly colleagueId: string

  private constructor(seat: Seat, colleagueId: string) {
    this.#seat = seat
    this.colleagueId = colleagueId
  }

  get organisationId(): string {
    return this.#seat.organisationId
  }

  get role(): Role {
    return this.#seat.role
  }

  /** The scope of an actor who sits in one of these roles; undefined for anybody else. */
  static of(actor: Actor, ...roles: readonly Role[]): Scope | undefined {
    return actor.kind === 'colleague' && roles.includes(actor.seat.role) ? new Scope(actor.seat, actor.id) : undefined
  }
}
