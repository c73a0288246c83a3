import { InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import { pence } from '../../figures/share/pence.js'
import type { ReturnFault } from './indirect-return.view.js'
import { FAULTS_SHOWN, type ReturnRead, sterlingOf } from './reading/read-return.js'
import { HEADING_OF } from './reading/return-columns.js'
import type { ReturnLine } from './reading/return-row.js'

/** What a return is checked against besides itself. */
export interface ReturnSetting {
  /** Company numbers of the supplier itself. */
  ownNumbers: readonly string[]
  nhsIncome?: string
}

/**
 * A return is kept whole or not at all. Pure.
 * @throws RuleBroken RETURN_HAS_FAULTS with each fault by row and column, or MORE_THAN_INCOME
 */
export function assertSoundReturn(
  { lines, faults }: ReturnRead,
  { ownNumbers, nhsIncome }: ReturnSetting,
): void {
  const all = [...faults, ...lines.flatMap((line) => itself(line, ownNumbers))]
  if (all.length > 0) throw withFaults(all)
  const { total } = sterlingOf(lines)
  if (nhsIncome === undefined || pence(total) <= pence(nhsIncome)) return
  const message = `nhsIncome: the rows add up to ${total}, which is more than the NHS paid`
  throw new RuleBroken('MORE_THAN_INCOME', 'Nobody can pass on more than they were paid.', [
    { field: 'nhsIncome', message },
  ])
}

function itself({ row, companyNumber }: ReturnLine, ownNumbers: readonly string[]): ReturnFault[] {
  if (companyNumber === undefined || !ownNumbers.includes(companyNumber)) return []
  const advice = 'This is the supplier itself. Leave out what it did not pass on.'
  const column = HEADING_OF.companyNumber
  return [{ row, column, value: companyNumber, rule: 'supplier-itself', advice }]
}

function withFaults(faults: readonly ReturnFault[]): RuleBroken {
  const rows = new Set(faults.map(({ row }) => row)).size
  const which = rows === 1 ? '1 row needs' : `${rows} rows need`
  const fields = faults.slice(0, FAULTS_SHOWN).map(({ row, column, value, rule, advice }) => ({
    field: column === '' ? `row ${row}` : `row ${row}, ${column}`,
    message: `${value === '' ? '' : `"${value}": `}${advice} (${rule})`,
  }))
  return new RuleBroken('RETURN_HAS_FAULTS', `${which} attention. Nothing was kept.`, fields)
}

/** @throws InvalidInput where pounds of a return are none */
export function tidyIncome(nhsIncome: string | undefined): string | undefined {
  if (nhsIncome === undefined) return undefined
  const [whole = '', decimals = ''] = nhsIncome.split('.')
  if (/^\d{1,14}$/.test(whole)) return `${BigInt(whole)}.${decimals.padEnd(2, '0')}`
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'nhsIncome', message: 'nhsIncome: give pounds, such as 1250000.00' },
  ])
}
