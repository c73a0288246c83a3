/** How long mails took, in slots: the chart of the ledger. Bounds in seconds. */
export const TIME_SLOTS = [
  { slot: 'under-10-seconds', below: 10 },
  { slot: '10-to-60-seconds', below: 60 },
  { slot: '1-to-5-minutes', below: 300 },
  { slot: '5-to-60-minutes', below: 3_600 },
  { slot: '1-to-24-hours', below: 86_400 },
  { slot: 'later', below: Infinity },
] as const

export interface TimeSlot {
  slot:
    | 'under-10-seconds'
    | '10-to-60-seconds'
    | '1-to-5-minutes'
    | '5-to-60-minutes'
    | '1-to-24-hours'
    | 'later'
  /** Mails accepted within it. */
  accepted: number
}

/**
 * From the moment an event was recorded, which its id carries, to the moment the mail server took the
 * mail. Not from the time that the event gives: that is when it happened in the world, and an import
 * of last week's notices happened last week.
 */
export interface DeliveryTimes {
  /** Accepted mails to people who want to hear at once; the figures below are of these. */
  atOnce: number
  /** Accepted as part of a daily or weekly mail, which waits for its hour. */
  collected: number
  /** Seconds, to the tenth; absent where none was accepted. */
  medianSeconds?: number
  p95Seconds?: number
  /** All six, in their order. */
  slots: TimeSlot[]
}

export const NO_TIMES: DeliveryTimes = {
  atOnce: 0,
  collected: 0,
  slots: TIME_SLOTS.map(({ slot }) => ({ slot, accepted: 0 })),
}

/** Whether the slots hold each mail at once, and they and the collected ones all that were accepted. */
export function timesAddUp({ atOnce, collected, slots }: DeliveryTimes, accepted: number): boolean {
  const inSlots = slots.reduce((sum, slot) => sum + slot.accepted, 0)
  return inSlots === atOnce && atOnce + collected === accepted
}
