import { Refusal } from '@inroad/service-kit/errors'
import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { EmbeddedPostgresError } from '../embedded/embedded-postgres-error.js'
import { CommandError } from './command-error.js'

interface SystemError extends Error {
  code?: string
  path?: string
  address?: string
  hostname?: string
  port?: number
}

const FILE_FAULTS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not read or write it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its path runs through a file',
  ENOSPC: 'there is no space left',
  EROFS: 'its file system can only be read',
}

const DATABASE_FAULTS: Record<string, string> = {
  '28P01': 'the database refuses the user name or password of DATABASE_URL',
  '28000': 'the database refuses the user name or password of DATABASE_URL',
  '3D000': 'the database named in DATABASE_URL does not exist: create it first',
  '57P01': 'the database was stopped while the command ran: run it again',
  '53300': 'the database has no connection left: stop something that uses it',
}

const NETWORK_FAULTS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name could not be looked up',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it ended the connection',
}

/** Their messages are written for people and say what to do. */
const FORESEEN = [CommandError, ConfigurationFault, EmbeddedPostgresError]

/**
 * One line for whoever gave the command. Of faults nobody foresaw it says only the kind: a message
 * may hold statements and people's data. `INROAD_DEBUG=1` shows the rest.
 */
export function explainError(error: unknown): string {
  if (FORESEEN.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof Refusal) return refused(error)
  const { name = 'Error', code = '', ...where } = facts(error)
  const database = DATABASE_FAULTS[code]
  if (database) return database
  const network = NETWORK_FAULTS[code]
  if (network) {
    const host = where.address ?? where.hostname ?? 'the other side'
    return `can't reach ${host}${where.port ? `:${where.port}` : ''}: ${network}`
  }
  const file = FILE_FAULTS[code]
  if (file && where.path) return `${where.path}: ${file}`
  const kind = [name, code].filter(Boolean).join(' ')
  return `something went wrong that Inroad did not foresee (${kind}); INROAD_DEBUG=1 shows where`
}

/** What a use case found wrong, its fields where it names any. */
function refused({ message, fields }: Refusal): string {
  return fields.length > 0 ? fields.map((fault) => fault.message).join('; ') : message
}

/** Node tries each address of a name and reports all failures together: the first will do. */
function facts(error: unknown): Partial<SystemError> {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  if (typeof first !== 'object' || first === null) return {}
  const { name, code, path, address, hostname, port } = first as SystemError
  return { name, code, path, address, hostname, port }
}
