const UK_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const DAY = 86_400_000

/**
 * Calendar days between two moments as people in the UK count them, the first day left out: from
 * Monday to Friday of one week are four, whatever the hour.
 */
export function ukDaysBetween(from: Date, to: Date): number {
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

function midnight(moment: Date): number {
  return Date.parse(`${UK_DAY.format(moment)}T00:00:00Z`)
}
