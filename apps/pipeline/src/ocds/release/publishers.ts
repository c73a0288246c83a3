/** A publisher of UK notices, known by the prefix of its ocids. */
export interface Publisher {
  prefix: string
  name: string
  /** Where people read a notice of this id, when the publisher has one address for all. */
  noticeUrl?(id: string): string
}

/** The ocid prefixes registered for the four UK notice publishers (OCDS prefix list). */
export const UK_PUBLISHERS: readonly Publisher[] = [
  {
    prefix: 'ocds-h6vhtk',
    name: 'Find a Tender',
    noticeUrl: (id) => `https://www.find-tender.service.gov.uk/Notice/${encodeURIComponent(id)}`,
  },
  { prefix: 'ocds-b5fd17', name: 'Contracts Finder' },
  { prefix: 'ocds-r6ebe6', name: 'Public Contracts Scotland' },
  { prefix: 'ocds-kuma6s', name: 'Sell2Wales' },
]

/** Public Contracts Scotland: its procurements run under Scottish regulations. */
export const SCOTLAND_PREFIX = 'ocds-r6ebe6'

export function publisherOf(
  ocid: string,
  publishers: readonly Publisher[] = UK_PUBLISHERS,
): Publisher | undefined {
  return publishers.find(({ prefix }) => ocid.startsWith(`${prefix}-`))
}
