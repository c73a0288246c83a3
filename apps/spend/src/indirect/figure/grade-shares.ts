import { fraction, pence, pounds, sumOf } from '../../figures/share/pence.js'
import type { EvidenceGrade } from '../returns/indirect-return.view.js'
import type { GradeShareView, IndirectCoverage, IndirectShare } from './indirect-share.view.js'
import type { ReturnSums } from './indirect-sums.query.js'

const GRADES: readonly EvidenceGrade[] = ['declared', 'sampled', 'invoiced']

/** What returns say, grade by grade: one that is only said is not added to one that is proven. Pure. */
export function gradeShares(returns: readonly ReturnSums[]): GradeShareView[] {
  return GRADES.map((evidence) => {
    const own = returns.filter((one) => one.evidence === evidence)
    const sterling = {
      total: sumOf(own.flatMap(({ sme, notSme, unknown }) => [sme, notSme, unknown])),
      sme: sumOf(own.map(({ sme }) => sme)),
      notSme: sumOf(own.map(({ notSme }) => notSme)),
      unknown: sumOf(own.map(({ unknown }) => unknown)),
    }
    const subcontractors = own.reduce((sum, one) => sum + one.subcontractors, 0)
    const share = shareOf(pence(sterling.sme), pence(sterling.unknown), pence(sterling.total))
    return { evidence, returns: own.length, subcontractors, sterling, ...share }
  })
}

/** Pence. The share counts nothing unknown as SME, so it is the lowest, too. */
export function shareOf(sme: bigint, unknown: bigint, total: bigint): IndirectShare {
  const share = fraction(sme, total)
  const highest = fraction(sme + unknown, total)
  return {
    ...(share !== undefined && { share, lowest: share }),
    ...(highest !== undefined && { highest }),
  }
}

/**
 * How much of the spend with large suppliers the returns speak for. Pure.
 * @param largeSupplierSpend pounds
 */
export function coverageOf(
  returns: readonly ReturnSums[],
  largeSupplierSpend: string,
): IndirectCoverage {
  const nhsIncome = sumOf(returns.flatMap((one) => one.nhsIncome ?? []))
  const [income, spend] = [pence(nhsIncome), pence(largeSupplierSpend)]
  return {
    nhsIncome,
    largeSupplierSpend: pounds(spend),
    // Not a fraction: income that suppliers state can be more than the files here show.
    ...(spend > 0n && { share: Number((income * 10_000n + spend / 2n) / spend) / 10_000 }),
    withoutIncome: returns.filter(({ nhsIncome: told }) => told === null).length,
  }
}
