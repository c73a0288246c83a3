/** The time as rules see it. Leases and retention go by the database's clock instead. */
export abstract class Clock {
  abstract now(): Date
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}

/** A time that stands still: for demonstrations, replays of old files, and tests. */
export class FixedClock extends Clock {
  constructor(private readonly instant: Date) {
    super()
  }

  now(): Date {
    return this.instant
  }
}
