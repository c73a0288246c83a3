import type { components } from '@inroad/api-clients/spend.paths'
import type { FieldProblem } from '../../../kit/page-errors.js'
import { readDay } from '../../organisation/delegations/read-day.js'
import type { StatusForm } from './status-form.js'
import { decidingText as text } from './text.js'

type Decision = components['schemas']['DecideStatusDto']

const STATUSES = ['sme', 'not-sme', 'unknown'] as const
const DEFINITIONS = ['PA2023', 'EU2003'] as const
const CURRENCIES = ['GBP', 'EUR'] as const

/** The form as the service takes it, or what is wrong with it, from top to bottom. */
export function readStatus(form: StatusForm): { decision: Decision } | { faults: FieldProblem[] } {
  const status = STATUSES.find((one) => one === form.status)
  const definition = DEFINITIONS.find((one) => one === form.definition)
  const asOf = readDay(form.asOf)
  const faults = [
    ...fault(!status, 'status', text.status.missing),
    ...fault(!definition, 'definition', text.definition.missing),
    ...fault(!asOf, 'asOf-day', text.asOf.missing),
    ...fault(!isBetween(form.reference, 3, 500), 'reference', text.reference.missing),
    ...fault(!['yes', 'no'].includes(form.groupChecked), 'groupChecked', text.group.missing),
    ...figureFaults(form),
  ]
  if (faults.length > 0 || !status || !definition || !asOf) return { faults }
  return {
    decision: {
      ...{ status, definition, asOf, reference: form.reference },
      groupChecked: form.groupChecked === 'yes',
      groupParent: form.groupParent || undefined,
      staff: form.staff === '' ? undefined : Number(plain(form.staff)),
      turnover: plain(form.turnover) || undefined,
      balanceSheet: plain(form.balanceSheet) || undefined,
      currency: CURRENCIES.find((one) => one === form.currency) ?? 'GBP',
      eurosPerPound: form.eurosPerPound === '' ? undefined : Number(form.eurosPerPound),
    },
  }
}

function figureFaults({ staff, turnover, balanceSheet, eurosPerPound }: StatusForm) {
  const { staffMissing, amountMissing, rateMissing } = text.figures
  const isAmount = (typed: string) => typed === '' || /^\d{1,14}(\.\d{1,2})?$/.test(plain(typed))
  return [
    ...fault(staff !== '' && !/^\d{1,8}$/.test(plain(staff)), 'staff', staffMissing),
    ...fault(!isAmount(turnover), 'turnover', amountMissing),
    ...fault(!isAmount(balanceSheet), 'balanceSheet', amountMissing),
    ...fault(
      eurosPerPound !== '' && !/^\d(\.\d{1,6})?$/.test(eurosPerPound),
      'eurosPerPound',
      rateMissing,
    ),
  ]
}

/** Without what people write to read a figure more easily. */
function plain(figure: string): string {
  return figure.replace(/[\s,£€]/g, '')
}

function isBetween(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most
}

function fault(isOne: boolean, field: string, message: string): FieldProblem[] {
  return isOne ? [{ field, message }] : []
}
