import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Identifier } from '../shapes.js'

export const SmeStatusAssessedV1 = defineEvent({
  name: 'organisations.sme-status.assessed',
  version: 1,
  summary: 'It was assessed, from what a firm stated, whether it is an SME, as of a day.',
  data: z.strictObject({
    organisationId: z.uuid(),
    name: z.string().min(1).max(500),
    identifiers: z.array(Identifier).max(20),
    /** Procurement Act 2023 s.123, or Recommendation 2003/361/EC. */
    definition: z.enum(['PA2023', 'EU2003']),
    status: z.enum(['sme', 'not-sme', 'unknown']),
    /** The end of the accounts the figures are of. */
    asOf: z.iso.date(),
    /** Whether the figures are of the whole group, where the firm is of one. */
    groupChecked: z.boolean(),
  }),
  examples: [
    {
      organisationId: '0198f3a2-8000-7000-8000-3f6f0a2b7c12',
      name: 'Calder Catheters Ltd',
      identifiers: [{ scheme: 'GB-COH', id: '09999991' }],
      definition: 'PA2023',
      status: 'sme',
      asOf: '2026-03-31',
      groupChecked: true,
    },
  ],
})
