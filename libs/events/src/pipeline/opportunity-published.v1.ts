import { defineEvent } from '../define-event.js'
import { exampleOpportunity, Opportunity } from './opportunity.shape.js'

export const OpportunityPublishedV1 = defineEvent({
  name: 'pipeline.opportunity.published',
  version: 1,
  summary: 'A procurement reached a stage at which suppliers can act on it.',
  data: Opportunity,
  examples: [
    exampleOpportunity,
    {
      opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
      regime: 'PSR2023',
      stage: 'planning',
      title: 'Community audiology: early market engagement',
      buyers: [{ name: 'NHS Example and Sample Integrated Care Board', identifiers: [] }],
      cpv: [],
      regions: [],
      lots: [],
      notice: { id: 'draft-17', publishedAt: '2026-08-11T00:00:00Z' },
    },
  ],
})
