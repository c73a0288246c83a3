import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Party } from '../shapes.js'
import { FinancialYear, Sterling } from './spend.shape.js'

export const IndirectReturnReceivedV1 = defineEvent({
  name: 'spend.indirect-return.received',
  version: 1,
  summary: 'A strategic supplier told what it passed on to its own suppliers in a year.',
  data: z.strictObject({
    returnId: z.uuid(),
    supplier: Party,
    financialYear: FinancialYear,
    /** How well it is proven: said, tested on a sample, or invoice by invoice. */
    evidence: z.enum(['declared', 'sampled', 'invoiced']),
    subcontractors: z.int().min(0),
    sterling: z.strictObject({ total: Sterling, sme: Sterling, unknown: Sterling }),
    /** The earlier return of the same year that it replaces. */
    replacesReturnId: z.uuid().optional(),
  }),
  examples: [
    {
      returnId: '0198f3a2-9000-7000-8000-3f6f0a2b7c08',
      supplier: {
        name: 'Greatwater Facilities PLC',
        identifiers: [{ scheme: 'GB-COH', id: '00000009' }],
      },
      financialYear: 2026,
      evidence: 'sampled',
      subcontractors: 14,
      sterling: { total: '900000.00', sme: '350000.00', unknown: '50000.00' },
    },
  ],
})
