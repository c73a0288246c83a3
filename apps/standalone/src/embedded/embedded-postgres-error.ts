export type EmbeddedPostgresFault =
  | 'already-running'
  | 'binaries-missing'
  | 'no-space'
  | 'not-a-data-directory'
  | 'other-version'
  | 'read-only'
  | 'root-refused'
  | 'start-failed'
  | 'unreadable'

/**
 * Why the embedded PostgreSQL can't be had, for the person who started Inroad.
 * The message is one paragraph: what is wrong, then what to do about it.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'

  constructor(
    readonly fault: EmbeddedPostgresFault,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${problem} ${remedy}`)
  }
}
