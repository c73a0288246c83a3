const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** `10 August 2026`, from a day or an instant. */
export function dayInWords(text: string): string {
  return DAY.format(new Date(text))
}
