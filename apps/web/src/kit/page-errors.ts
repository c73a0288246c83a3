/** Nobody is signed in, or no longer. */
export class SignInNeeded extends Error {}

/** Whoever is signed in has none of the roles this page is for. */
export class NotAllowed extends Error {}

/** There is nothing here, or not for this person. */
export class PageNotFound extends Error {}

/** A fault of one field, as a service's problem details name it. */
export interface FieldProblem {
  /** Path of the field: `lots.0.value`. */
  field: string
  message: string
}

/** A service refused: problem details (RFC 9457). */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(`a service answered ${status} ${code}`)
  }
}

/** A service did not answer. */
export class ServiceAway extends Error {}

/** A form of ours without its session's token: the session has ended, or begun anew, meanwhile. */
export class FormExpired extends Error {}

/** A form that is not as browsers send them, or broke off. */
export class FormBroken extends Error {
  readonly status = 400
}

/** Too much in too short a time. */
export class TooMany extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too many requests')
  }
}
