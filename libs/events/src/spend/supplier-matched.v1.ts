import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Party } from '../shapes.js'
import { DataCut, Fraction } from './spend.shape.js'

/** What a payee is, as far as the SME share goes. */
export const PayeeKind = z.enum([
  'third-party',
  'nhs-supply-chain',
  'nhs',
  'government',
  'pensions-and-tax',
  'individual',
])

export const SupplierMatchedV1 = defineEvent({
  name: 'spend.supplier.matched',
  version: 1,
  summary: 'It was decided who stands behind a payee of spend files, or a decision was taken back.',
  data: z.strictObject({
    decisionId: z.uuid(),
    /** A spelling as spend files have it. Never the words: they may be a person's name. */
    payeeId: z.uuid(),
    decision: z.enum(['matched', 'no-match', 'rejected', 'split', 'merged', 'undone']),
    kind: PayeeKind,
    /** Whom the payments count for from now on; absent for individuals. */
    supplier: z.strictObject({ supplierId: z.uuid(), ...Party.shape }).optional(),
    confidence: Fraction,
    /** In a few fixed words: `company number`, `same name and post code`. */
    reason: z.string().min(1).max(300),
    /** Version of the rules that decided or proposed. */
    ruleVersion: z.string().min(1).max(40),
    /** The person who decided; absent where the rules did. */
    decidedBy: z.uuid().optional(),
    dataCut: DataCut,
  }),
  examples: [
    {
      decisionId: '0198f3a2-9000-7000-8000-3f6f0a2b7c02',
      payeeId: '0198f3a2-9000-7000-8000-3f6f0a2b7c03',
      decision: 'matched',
      kind: 'third-party',
      supplier: {
        supplierId: '0198f3a2-9000-7000-8000-3f6f0a2b7c04',
        name: 'Smallwater Medical Ltd',
        identifiers: [{ scheme: 'GB-COH', id: '00000000' }],
      },
      confidence: 0.97,
      reason: 'same name',
      ruleVersion: 'payees-1',
      dataCut: 42,
    },
    {
      decisionId: '0198f3a2-9000-7000-8000-3f6f0a2b7c05',
      payeeId: '0198f3a2-9000-7000-8000-3f6f0a2b7c06',
      decision: 'no-match',
      kind: 'individual',
      confidence: 0.9,
      reason: 'title of a person',
      ruleVersion: 'payees-1',
      dataCut: 42,
    },
  ],
})
