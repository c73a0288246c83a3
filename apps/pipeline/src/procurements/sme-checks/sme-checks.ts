import { insuranceBeforeAward } from './insurance-before-award.js'
import { lotsOrReasons } from './lots-or-reasons.js'
import { paymentDays } from './payment-days.js'
import type { SmeCheck, SmeCheckInput } from './sme-check.js'
import { smeSuitability } from './sme-suitability.js'
import { tenderDays } from './tender-days.js'

/** The five checks for small firms, in the order in which they are shown. */
export function smeChecks(input: SmeCheckInput): SmeCheck[] {
  return [
    lotsOrReasons(input),
    tenderDays(input),
    insuranceBeforeAward(input),
    smeSuitability(input),
    paymentDays(input),
  ]
}
