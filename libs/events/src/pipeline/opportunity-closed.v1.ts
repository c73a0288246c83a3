import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Party } from '../shapes.js'
import { NoticeRef } from './opportunity.shape.js'

export const OpportunityClosedV1 = defineEvent({
  name: 'pipeline.opportunity.closed',
  version: 1,
  summary: 'A procurement was cancelled, terminated (UK12) or withdrawn before an award.',
  data: z.strictObject({
    opportunityId: z.uuid(),
    ocid: z.string().max(100).optional(),
    title: z.string().min(1).max(2000),
    buyers: z.array(Party).max(50),
    reason: z.enum(['cancelled', 'terminated', 'withdrawn']),
    notice: NoticeRef,
  }),
  examples: [
    {
      opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
      ocid: 'ocds-h6vhtk-0f1e2d',
      title: 'Supply of urinary catheters',
      buyers: [{ name: 'Example Vale NHS Foundation Trust', identifiers: [] }],
      reason: 'terminated',
      notice: { type: 'UK12', id: '923456-2026', publishedAt: '2026-09-02T10:00:00+01:00' },
    },
  ],
})
