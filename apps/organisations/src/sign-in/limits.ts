/** A sign-in that nobody uses ends after this. Minutes. */
export const IDLE_MINUTES = 30
/** However much it is used, it ends after this. Hours. */
export const ABSOLUTE_HOURS = 12

const MINUTE = 60_000

/** Sign-ins seen after one and started after the other are alive at this time. */
export function aliveSince(now: Date): { seen: Date; started: Date } {
  return {
    seen: new Date(now.getTime() - IDLE_MINUTES * MINUTE),
    started: new Date(now.getTime() - ABSOLUTE_HOURS * 60 * MINUTE),
  }
}
