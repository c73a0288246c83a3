/** What messaging needs of a logger (pino's order: fields, then a fixed message). */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** The name and code of an error: messages of databases and handlers may quote personal data. */
export function faultOf(error: unknown): { fault: string; code?: string } {
  const { name, code } = error as { name?: unknown; code?: unknown }
  const fault = typeof name === 'string' ? name : 'Error'
  return typeof code === 'string' ? { fault, code } : { fault }
}
