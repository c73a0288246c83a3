import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import type { OcdsParty, Release } from '../../ocds/release/release.js'

const BUYER = 'buyer-'

/**
 * The members of an OCDS release that state these facts: what a release that only updates is merged
 * onto when the notice it updates was entered here. Reading it gives the same facts again.
 * @param others parties in other roles, which the facts do not hold
 */
export function factsAsRelease(facts: ProcurementFacts, others: OcdsParty[] = []): Release {
  const { buyers, stage, deadline, establishes } = facts
  const parties = buyers.map(({ name, identifiers: [identifier, ...more] }, at) => ({
    id: `${BUYER}${at + 1}`,
    name,
    roles: ['buyer'],
    identifier,
    additionalIdentifiers: more,
  }))
  const [first] = parties
  return {
    parties: [...parties, ...others],
    buyer: first && { id: first.id, name: first.name },
    planning: {
      milestones:
        stage === 'planning' && deadline
          ? [{ id: 'engagement', type: 'engagement', dueDate: deadline }]
          : [],
    },
    tender: {
      ...content(facts),
      tenderPeriod: stage === 'planning' || !deadline ? undefined : { endDate: deadline },
      techniques: {
        hasFrameworkAgreement: establishes === 'framework',
        hasDynamicPurchasingSystem: establishes === 'dynamic-market',
      },
    },
  }
}

function content(facts: ProcurementFacts): Release['tender'] {
  const { title, description, cpv, regions, value, lots, documents } = facts
  const { smeSuitable: sme, vcseSuitable: vcse } = facts
  const [classification, ...additionalClassifications] = cpv.map((id) => ({ scheme: 'CPV', id }))
  return {
    title,
    description,
    classification,
    additionalClassifications,
    deliveryAddresses: regions.map((region) => ({ region })),
    value,
    lots,
    documents: documents.map(({ key: url, title: name }) => ({ id: url, url, title: name })),
    suitability: sme || vcse ? { sme, vcse } : undefined,
  }
}
