import { Conflict } from '@inroad/service-kit/errors'

/** @throws Conflict where somebody, or the reading itself, has changed it since */
export function assertVersion(read: number, now: number): void {
  if (read === now) return
  throw new Conflict('FILE_CHANGED', 'The file has changed since you read it. Look at it again.')
}
