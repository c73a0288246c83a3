import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { exampleOpportunity, Opportunity } from './opportunity.shape.js'

/** One material change; `from` and `to` are written as people read them and absent when nothing was stated. */
export const MaterialChange = z.strictObject({
  field: z.enum(['deadline', 'value', 'scope', 'lots', 'documents']),
  from: z.string().max(4000).optional(),
  to: z.string().max(4000).optional(),
})
export type MaterialChange = z.output<typeof MaterialChange>

export const OpportunityAmendedV1 = defineEvent({
  name: 'pipeline.opportunity.amended',
  version: 1,
  summary: 'Something a supplier would act on changed: deadline, value, scope, lots or documents.',
  data: z.strictObject({
    opportunity: Opportunity,
    changes: z.array(MaterialChange).min(1).max(20),
  }),
  examples: [
    {
      opportunity: { ...exampleOpportunity, deadline: '2026-09-21T12:00:00+01:00' },
      changes: [
        {
          field: 'deadline',
          from: '2026-09-14T12:00:00+01:00',
          to: '2026-09-21T12:00:00+01:00',
        },
      ],
    },
  ],
})
