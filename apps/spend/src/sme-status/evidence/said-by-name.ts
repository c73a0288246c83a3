import { COMPANIES } from '../statements/group-parent.js'

export interface NamedSupplier {
  id: number
  nameKey: string
  identified: boolean
  identifiers: readonly { scheme: string; id: string }[]
}

/** A statement under one identifier of the firm that it is about, or none. */
export interface SaidOfName {
  nameKey: string
  scheme: string | null
  number: string | null
  source: string
  reference: string
}

/**
 * What was said of a supplier by its exact name. One known by name only is meant, unless companies of
 * several numbers bear the name. An identified one is meant if no other identified supplier bears the
 * name, and no number in the statement says that it is another.
 * @param said of its name
 * @param alone whether it is the only identified supplier of its name
 */
export function saidByName<Said extends SaidOfName>(
  { identified, identifiers }: NamedSupplier,
  said: readonly Said[],
  alone: boolean,
): Said[] {
  if (!identified) return isOfSeveral(said) ? [] : [...said]
  if (!alone) return []
  const own = new Map(identifiers.map(({ scheme, id }) => [scheme, id]))
  const others = new Set(said.filter((one) => contradicts(one, own)).map(place))
  return said.filter((one) => !others.has(place(one)))
}

function isOfSeveral(said: readonly SaidOfName[]): boolean {
  const companies = said.filter(({ scheme }) => scheme === COMPANIES)
  return new Set(companies.map(({ number }) => number)).size > 1
}

function contradicts({ scheme, number }: SaidOfName, own: ReadonlyMap<string, string>): boolean {
  const known = scheme === null ? undefined : own.get(scheme)
  return known !== undefined && known !== number
}

function place({ source, reference }: SaidOfName): string {
  return `${source} ${reference}`
}
