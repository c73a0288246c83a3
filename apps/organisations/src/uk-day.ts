const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in the United Kingdom, `yyyy-mm-dd`: delegations and successions begin and end by days. */
export function ukDay(now: Date): string {
  return LONDON.format(now)
}
