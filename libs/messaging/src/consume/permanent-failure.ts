/** Thrown by a handler that knows that trying again cannot help: parked at once, with its reason. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}
