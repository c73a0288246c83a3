/** The financial year that a day lies in, by its first calendar year: April to March. */
export function financialYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5, 7) < '04' ? year - 1 : year
}

/** `2020/21` */
export function yearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export function firstDay(year: number): string {
  return `${year}-04-01`
}

/** The day after its last. */
export function endOf(year: number): string {
  return `${year + 1}-04-01`
}

/** In SQL: the financial year of a date. */
export function sqlFinancialYear(date: string): string {
  return `(extract(year from ${date} - interval '3 months'))::int`
}
