import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Instant } from '../shapes.js'
import { awardFields, exampleAward } from './award.shape.js'

export const AwardAnnouncedV1 = defineEvent({
  name: 'pipeline.award.announced',
  version: 1,
  summary: 'An authority intends to award (UK6, Procurement Act 2023 s.50): standstill begins.',
  data: z.strictObject({
    ...awardFields,
    /** OCDS `awards[].id` within the procurement. */
    awardId: z.string().max(100),
    standstillEndsAt: Instant.optional(),
  }),
  examples: [
    {
      ...exampleAward,
      awardId: '1',
      standstillEndsAt: '2026-10-21T23:59:59+01:00',
      notice: { type: 'UK6', id: '934567-2026', publishedAt: '2026-10-12T09:00:00+01:00' },
    },
  ],
})
