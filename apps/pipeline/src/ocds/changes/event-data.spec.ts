import type { ProcurementFacts } from '../facts/procurement-facts.js'
import type { Decision } from './decide-events.js'
import { eventOf } from './event-data.js'

const PROCUREMENT = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'

const facts: ProcurementFacts = {
  ocid: 'ocds-h6vhtk-0a0001',
  regime: 'PA2023',
  stage: 'tender',
  title: 'Supply of catheters',
  buyers: [
    { name: 'Example Vale NHS Foundation Trust', identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }] },
  ],
  cpv: ['33141200'],
  regions: ['UKD'],
  value: { amount: '240000', currency: 'GBP' },
  lots: [{ id: '1' }],
  documents: [{ key: 'https://example.org/1' }],
  establishes: 'framework',
}
const notice = { type: 'UK4', id: '000001-2026', publishedAt: '2026-08-01T09:00:00+01:00' }
const deal = { suppliers: [{ name: 'Smallwater Medical Ltd', identifiers: [] }], cpv: ['33141200'] }

const DECISIONS: [string, Decision][] = [
  ['pipeline.opportunity.published.v1', { kind: 'published', facts, notice }],
  [
    'pipeline.opportunity.amended.v1',
    { kind: 'amended', facts, notice, changes: [{ field: 'value', to: '£240,000' }] },
  ],
  ['pipeline.opportunity.closed.v1', { kind: 'closed', facts, notice, reason: 'terminated' }],
  [
    'pipeline.award.announced.v1',
    { kind: 'award-announced', facts, notice, award: { ...deal, awardId: '1' } },
  ],
  [
    'pipeline.contract.entered.v1',
    {
      kind: 'contract-entered',
      facts,
      notice,
      contract: { ...deal, contractId: '1', awardId: '1' },
    },
  ],
]

describe('the event a decision makes', () => {
  it.each(DECISIONS)('is %s and fits its contract', (type, decision) => {
    const { definition, data } = eventOf(decision, PROCUREMENT)
    expect(definition.type).toBe(type)
    expect(definition.data.safeParse(data).error).toBeUndefined()
  })

  it.each(DECISIONS)('of %s carries our id and the notice', (_, decision) => {
    const content = JSON.stringify(eventOf(decision, PROCUREMENT).data)
    expect(content).toContain(PROCUREMENT)
    expect(content).toContain('000001-2026')
  })
})
