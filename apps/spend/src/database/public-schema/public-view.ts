/** A view that anyone with the role spend_reader may build charts on. */
export interface PublicView {
  name: string
  comment: string
  /** In the order of the select list, each with what it tells. */
  columns: Readonly<Record<string, string>>
  select: string
}

export const SCHEMA = 'spend_public'

/** The name of people is never in a view. */
export const WITHHELD = `'Individual (name withheld)'`

export function financialYear(date: string): string {
  return `(extract(year from ${date} - interval '3 months'))::int`
}

export function createView({ name, select }: PublicView): string {
  return `create view ${SCHEMA}.${name} as ${select}`
}

export function commentOn({ name, comment, columns }: PublicView): string[] {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
  return [
    `comment on view ${SCHEMA}.${name} is ${quoted(comment)}`,
    ...Object.entries(columns).map(
      ([column, tells]) => `comment on column ${SCHEMA}.${name}.${column} is ${quoted(tells)}`,
    ),
  ]
}
