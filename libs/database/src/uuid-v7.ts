import { randomBytes } from 'node:crypto'

/**
 * SQL for the instant at which an id was made, to the millisecond: the first 48 bits of version 7.
 * Null for ids of other versions.
 */
export function madeAt(id: string): string {
  return `case when substr(${id}::text, 15, 1) = '7'
    then to_timestamp(('x' || left(replace(${id}::text, '-', ''), 12))::bit(48)::bigint / 1000.0) end`
}

/**
 * A random, time-ordered UUID (RFC 9562, version 7). Never taken from a database sequence: numbers
 * that come back after a restore would be dropped by inboxes as repetitions.
 */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
