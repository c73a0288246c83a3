import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Party } from '../shapes.js'
import { DataCut, FinancialYear, Fraction, Sterling } from './spend.shape.js'

export const SmeShareCalculatedV1 = defineEvent({
  name: 'spend.sme-share.calculated',
  version: 1,
  summary: 'The SME share of direct spend was calculated for a year, to be quoted from now on.',
  data: z.strictObject({
    figureId: z.uuid(),
    /** Absent: of every authority that gave files. */
    authority: Party.optional(),
    financialYear: FinancialYear,
    /** Name of the method file, such as `v1`. */
    method: z.string().min(1).max(40),
    dataCut: DataCut,
    /** `as-was`: of the authority that paid; `as-is`: with its predecessors. */
    series: z.enum(['as-was', 'as-is']),
    /** Third-party spend: sme + notSme + unknown. */
    sterling: z.strictObject({ sme: Sterling, notSme: Sterling, unknown: Sterling }),
    /** sme / (sme + notSme + unknown); absent where nothing was spent. */
    share: Fraction.optional(),
    /** If none, or all, of the unknown were SME. */
    lowest: Fraction.optional(),
    highest: Fraction.optional(),
    /** The part of the value whose status is known. Under 0.5 it is not yet a figure. */
    coverage: Fraction.optional(),
  }),
  examples: [
    {
      figureId: '0198f3a2-9000-7000-8000-3f6f0a2b7c07',
      authority: {
        name: 'Example Vale NHS Foundation Trust',
        identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
      },
      financialYear: 2026,
      method: 'v1',
      dataCut: 57,
      series: 'as-was',
      sterling: { sme: '2400000.00', notSme: '6000000.00', unknown: '1600000.00' },
      share: 0.24,
      lowest: 0.24,
      highest: 0.4,
      coverage: 0.84,
    },
  ],
})
