import type { Log } from '@inroad/messaging/log'

/** Warnings and errors would explain a bad figure; the rest would only slow it down. */
export const quiet: Log = {
  info: () => undefined,
  warn: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
}
