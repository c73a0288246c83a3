/** A fault of one field of the input, in words that say what to do. */
export interface FieldFault {
  /** Path of the field, `lots.0.value`. */
  field: string
  message: string
}

/** What a use case throws when it refuses. `code` is stable and documented; `message` is for people. */
export abstract class Refusal extends Error {
  abstract readonly status: number

  constructor(
    readonly code: string,
    message: string,
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(message)
    this.name = new.target.name
  }
}

/** It does not exist, or not for the one who asks. */
export class NotFound extends Refusal {
  readonly status = 404
}

/** It would be allowed at another time: the state is in the way. */
export class Conflict extends Refusal {
  readonly status = 409
}

/** The input does not have the shape it should; `fields` says where. */
export class InvalidInput extends Refusal {
  readonly status = 400
}

/** The input is well formed and breaks a rule. */
export class RuleBroken extends Refusal {
  readonly status = 422
}

/** The one who asks may not. */
export class Forbidden extends Refusal {
  readonly status = 403
}

/** It was there and is over: an expired link. */
export class Gone extends Refusal {
  readonly status = 410
}

/** Nobody signed in, or what came as proof is none. It never says what was wrong with it. */
export class SignInNeeded extends Refusal {
  readonly status = 401

  constructor() {
    super('SIGN_IN_NEEDED', 'Sign in first: this needs a valid access token.')
  }
}

/** What this needs does not answer now. */
export class Unavailable extends Refusal {
  readonly status = 503
}
