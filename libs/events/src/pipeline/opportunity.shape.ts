import { z } from 'zod'
import { Instant, Money, Party } from '../shapes.js'

/** The law a procurement runs under. */
export const Regime = z.enum(['PA2023', 'PSR2023', 'PCR2015', 'other'])
export type Regime = z.output<typeof Regime>

/** Where a procurement stands while one can still act on it (OCDS `planning`, `tender`). */
export const OpportunityStage = z.enum(['planning', 'tender'])
export type OpportunityStage = z.output<typeof OpportunityStage>

/** The notice that carried a fact. */
export const NoticeRef = z.strictObject({
  /** UK1 to UK17, or a pre-Act form; absent when the release does not say. */
  type: z.string().max(20).optional(),
  /** Find a Tender notice id `nnnnnn-yyyy`, or the id its own publisher gave it. */
  id: z.string().max(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  publishedAt: Instant,
})

export type NoticeRef = z.output<typeof NoticeRef>

export const Lot = z.strictObject({
  id: z.string().max(100),
  title: z.string().max(1000).optional(),
  value: Money.optional(),
})

export type Lot = z.output<typeof Lot>

/** Everything a consumer needs to match, suppress and describe an opportunity without calling back. */
export const Opportunity = z.strictObject({
  opportunityId: z.uuid(),
  ocid: z.string().max(100).optional(),
  regime: Regime,
  stage: OpportunityStage,
  title: z.string().min(1).max(2000),
  description: z.string().max(20_000).optional(),
  buyers: z.array(Party).max(50),
  /** CPV 2008 codes, eight digits without the check digit. */
  cpv: z.array(z.string().regex(/^\d{8}$/)).max(500),
  /** ITL codes of two to five characters, `UK` for anywhere; empty when the notice does not say. */
  regions: z.array(z.string().regex(/^UK[A-Z0-9]{0,3}$/)).max(300),
  value: Money.optional(),
  /** Last moment to act: tender, request to participate, or engagement. */
  deadline: Instant.optional(),
  lots: z.array(Lot).max(500),
  /** True when the notice says so; absence is not a no. */
  smeSuitable: z.literal(true).optional(),
  vcseSuitable: z.literal(true).optional(),
  notice: NoticeRef,
})
export type Opportunity = z.output<typeof Opportunity>

/** A complete, made-up opportunity that other examples build on. */
export const exampleOpportunity: Opportunity = {
  opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  ocid: 'ocds-h6vhtk-0f1e2d',
  regime: 'PA2023',
  stage: 'tender',
  title: 'Supply of urinary catheters',
  description: 'Intermittent and indwelling catheters for community nursing teams.',
  buyers: [
    { name: 'Example Vale NHS Foundation Trust', identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }] },
  ],
  cpv: ['33141200'],
  regions: ['UKD3'],
  value: { amount: '240000.00', currency: 'GBP' },
  deadline: '2026-09-14T12:00:00+01:00',
  lots: [
    { id: '1', title: 'Intermittent catheters', value: { amount: '140000', currency: 'GBP' } },
  ],
  smeSuitable: true,
  notice: {
    type: 'UK4',
    id: '912345-2026',
    url: 'https://www.find-tender.service.gov.uk/Notice/912345-2026',
    publishedAt: '2026-08-10T09:30:00+01:00',
  },
}
