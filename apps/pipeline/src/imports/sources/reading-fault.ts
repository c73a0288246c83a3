const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
  EIO: 'the disk could not be read',
  ECONNRESET: 'the connection was lost',
  UND_ERR_SOCKET: 'the connection was lost',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name could not be looked up',
  ETIMEDOUT: 'nothing more came',
  TimeoutError: 'nothing more came',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** What kept something from being read: a reason known by its code, and never its content. */
export function readingFault(error: unknown): string {
  const { cause = error } = (error ?? {}) as { cause?: unknown }
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown }
  const kind = [code, name].find((one) => typeof one === 'string')
  return kind === undefined ? 'for an unknown reason' : (REASONS[kind] ?? kind)
}
