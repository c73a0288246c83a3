/** Ends a command with one line on standard error: what is wrong and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'

  /** @param exitCode 1: something was rejected or failed; 2: wrong usage */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message)
  }
}
