import { z } from 'zod'
import { Money, Party } from '../shapes.js'
import { NoticeRef, Regime } from './opportunity.shape.js'

/** A supplier with what it declared of itself in the notice. */
export const Supplier = z.strictObject({
  ...Party.shape,
  /** `parties[].details.scale`: self-declared; absent when no box was ticked. */
  declaredScale: z.enum(['sme', 'large']).optional(),
  declaredVcse: z.boolean().optional(),
})
export type Supplier = z.output<typeof Supplier>

/** What an announced award and an entered contract have in common. */
export const awardFields = {
  procurementId: z.uuid(),
  ocid: z.string().max(100).optional(),
  regime: Regime,
  title: z.string().min(1).max(2000),
  buyers: z.array(Party).max(50),
  suppliers: z.array(Supplier).max(500),
  value: Money.optional(),
  cpv: z.array(z.string().regex(/^\d{8}$/)).max(500),
  /** Whether the procurement sets up a framework or a dynamic market. */
  establishes: z.enum(['framework', 'dynamic-market']).optional(),
  /** ocid of the framework or dynamic market it was called off from. */
  calledOffFrom: z.string().max(100).optional(),
  notice: NoticeRef,
}

export const exampleAward = {
  procurementId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  ocid: 'ocds-h6vhtk-0f1e2d',
  regime: 'PA2023' as const,
  title: 'Supply of urinary catheters',
  buyers: [
    { name: 'Example Vale NHS Foundation Trust', identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }] },
  ],
  suppliers: [
    {
      name: 'Smallwater Medical Ltd',
      identifiers: [{ scheme: 'GB-COH', id: '00000000' }],
      declaredScale: 'sme' as const,
      declaredVcse: false,
    },
  ],
  value: { amount: '231500.00', currency: 'GBP' },
  cpv: ['33141200'],
}
