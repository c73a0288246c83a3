import { pence, pounds, sumOf } from '../../figures/share/pence.js'
import { shareOf } from './grade-shares.js'
import type { IndirectCoverage, IndirectExtrapolation } from './indirect-share.view.js'
import type { ReturnSums } from './indirect-sums.query.js'
import type { IndirectMethod } from './methods/indirect-methods.js'

/**
 * What the method makes of the returns for large suppliers that gave none, or why it makes nothing.
 * Beside what was measured, never in its place. Pure.
 */
export function extrapolate(
  method: IndirectMethod,
  returns: readonly ReturnSums[],
  coverage: IndirectCoverage,
): IndirectExtrapolation {
  const { name, summary, formula, grades } = method
  const told = returns.filter((one) => one.nhsIncome !== null && grades.includes(one.evidence))
  const income = pence(sumOf(told.map(({ nhsIncome }) => nhsIncome ?? '0')))
  const spend = pence(coverage.largeSupplierSpend)
  const about = { method: name, summary, formula }
  const limit = BigInt(Math.round(method.captureMoreThan * 10_000))
  if (spend <= 0n || income * 10_000n <= spend * limit) {
    return { ...about, applied: false, reason: tooLittle(method, income, spend) }
  }
  const factor = income < spend ? { up: spend, down: income } : { up: 1n, down: 1n }
  const carried = (amounts: string[]): bigint =>
    (pence(sumOf(amounts)) * factor.up * 2n + factor.down) / (factor.down * 2n)
  const sme = carried(told.map((one) => one.sme))
  const unknown = carried(told.map((one) => one.unknown))
  return {
    ...about,
    applied: true,
    reason: `Returns speak for ${percent(income, spend)} of spend with large suppliers.`,
    sterling: { sme: pounds(sme), unknown: pounds(unknown) },
    ...shareOf(sme, unknown, income < spend ? spend : income),
  }
}

function tooLittle({ captureMoreThan }: IndirectMethod, income: bigint, spend: bigint): string {
  if (spend <= 0n) return 'No spend with large suppliers is known for the year.'
  const needed = `more than ${Math.round(captureMoreThan * 100)} % is needed`
  return `Returns speak for ${percent(income, spend)} of spend with large suppliers; ${needed}.`
}

/** To the hundredth, rounded down: `70.04 %` is more than 70. */
function percent(part: bigint, whole: bigint): string {
  const hundredths = (part * 10_000n) / whole
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')} %`
}
