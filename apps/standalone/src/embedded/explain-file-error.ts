import { EmbeddedPostgresError, type EmbeddedPostgresFault } from './embedded-postgres-error.js'

const ELSEWHERE = 'or set INROAD_DATA to another folder.'

const EXPLANATIONS: Record<string, [EmbeddedPostgresFault, string, string]> = {
  EACCES: ['unreadable', 'may not be read and written by this user', 'Start Inroad as its owner,'],
  EPERM: ['unreadable', 'may not be changed by this user', 'Start Inroad as its owner,'],
  EROFS: ['read-only', 'is on a file system that can only be read', 'Mount it for writing,'],
  ENOSPC: ['no-space', 'has no space left', 'Free some,'],
  EDQUOT: ['no-space', 'has used up its quota', 'Free some,'],
  ENOTDIR: ['not-a-data-directory', 'runs through a file', 'Remove the file,'],
  EEXIST: ['not-a-data-directory', 'stands where a file is', 'Remove the file,'],
}

/** A fault of the file system met in the data directory, as an error that says what to do. */
export function explainFileError(error: unknown, dataDirectory: string): unknown {
  const { code = '', path } = error as NodeJS.ErrnoException
  const explanation = EXPLANATIONS[code]
  if (error instanceof EmbeddedPostgresError || !explanation) return error
  const [fault, problem, remedy] = explanation
  const where = path && path !== dataDirectory ? ` (at ${path})` : ''
  return new EmbeddedPostgresError(
    fault,
    `The data directory ${dataDirectory} ${problem}${where}.`,
    `${remedy} ${ELSEWHERE}`,
  )
}
