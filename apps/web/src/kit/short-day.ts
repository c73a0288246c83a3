const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Europe/London' })

/** `10 Aug 2026`, from a day or an instant: for columns of tables. */
export function shortDay(text: string): string {
  return SHORT.format(new Date(text))
}
