const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
})

/** The day it is in the United Kingdom, `yyyy-mm-dd`. */
export function ukDay(at: Date): string {
  return DAY.format(at)
}
