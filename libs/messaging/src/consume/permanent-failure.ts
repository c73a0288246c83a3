/** Thrown by a handler that knows that trying again cannot help: parked at once, with its reason. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}

/** The handler did not end in time; its transaction was rolled back. */
export class HandlerOverdue extends Error {
  override readonly name = 'HandlerOverdue'

  constructor(milliseconds: number) {
    super(`the handler did not end within ${milliseconds} ms`)
  }
}
