import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Instant } from '../shapes.js'
import { awardFields, exampleAward } from './award.shape.js'

export const ContractEnteredV1 = defineEvent({
  name: 'pipeline.contract.entered',
  version: 1,
  summary: 'A contract was entered (UK7, Procurement Act 2023 s.53).',
  data: z.strictObject({
    ...awardFields,
    /** OCDS `contracts[].id` within the procurement. */
    contractId: z.string().max(100),
    awardId: z.string().max(100).optional(),
    signedAt: Instant.optional(),
  }),
  examples: [
    {
      ...exampleAward,
      contractId: '1',
      awardId: '1',
      signedAt: '2026-10-26T00:00:00Z',
      calledOffFrom: 'ocds-h6vhtk-0abcde',
      notice: { type: 'UK7', id: '945678-2026', publishedAt: '2026-11-02T09:00:00Z' },
    },
  ],
})
