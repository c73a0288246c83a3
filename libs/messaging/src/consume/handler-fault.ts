import { databaseFault } from '@inroad/database/database-fault'
import { TypeORMError } from 'typeorm'

/** The handler did not end in time; its transaction was rolled back. */
export class HandlerOverdue extends Error {
  override readonly name = 'HandlerOverdue'

  constructor(milliseconds: number) {
    super(`the handler did not end within ${milliseconds} ms`)
  }
}

/** The service stops and could wait no longer; the handler's transaction was rolled back. */
export class ServiceStopping extends Error {
  override readonly name = 'ServiceStopping'
}

/** A connection of the handler's own failed, not the one to our database. */
export class HandlerFailure extends Error {
  override readonly name = 'HandlerFailure'

  constructor(override readonly cause: Error) {
    super(`${cause.name}: ${cause.message}`)
  }
}

/** A mail server that refuses looks like a database that does, and would be waited for forever. */
export function asHandlerFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeORMError) return error
  return databaseFault(error) === 'other' ? error : new HandlerFailure(error)
}
