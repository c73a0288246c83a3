import { exampleOpportunity, type Opportunity } from '@inroad/events/pipeline/opportunity.shape'

interface Release {
  date: string
  tag: string[]
  buyer?: { name?: string; id?: string }
  tender?: {
    title?: string
    description?: string
    value?: { amount?: number; currency?: string }
    items?: {
      additionalClassifications?: { scheme?: string; id?: string }[]
      deliveryAddresses?: { region?: string }[]
    }[]
    lots?: { id: string; value?: { amount?: number; currency?: string } }[]
  }
}

/** As much of a real OCDS release as matching asks about. Reading releases well is pipeline's work. */
export function readRelease(release: object): Opportunity {
  const { date, tag, buyer, tender = {} } = release as Release
  const { items = [], lots = [], title = 'Untitled' } = tender
  return {
    ...exampleOpportunity,
    stage: tag.includes('planning') ? 'planning' : 'tender',
    title,
    description: tender.description,
    buyers: [party(buyer)],
    cpv: items
      .flatMap((item) => item.additionalClassifications ?? [])
      .flatMap(({ scheme: list, id: code }) => (list === 'CPV' && code ? [code.slice(0, 8)] : [])),
    regions: items
      .flatMap((item) => item.deliveryAddresses ?? [])
      .flatMap(({ region }) => (region?.startsWith('UK') ? [region] : [])),
    value: money(tender.value),
    lots: lots.map((lot) => ({ id: lot.id, value: money(lot.value) })),
    smeSuitable: undefined,
    notice: { ...exampleOpportunity.notice, publishedAt: date },
  }
}

function party(buyer: Release['buyer'] = {}): Opportunity['buyers'][number] {
  const [, scheme = '', id = ''] = /^(GB-[A-Z]+)-(.+)$/.exec(buyer.id ?? '') ?? []
  return { name: buyer.name ?? 'Unnamed', identifiers: scheme === '' ? [] : [{ scheme, id }] }
}

function money(value: { amount?: number; currency?: string } | undefined): Opportunity['value'] {
  if (value?.amount === undefined) return undefined
  return { amount: value.amount.toFixed(2), currency: value.currency ?? 'GBP' }
}
