import { one, type Fields } from '../../../kit/visit.js'
import { typedDay, type TypedDay } from '../../organisation/delegations/read-day.js'

/** What stands in the form, as it was typed. */
export interface StatusForm {
  status: string
  definition: string
  asOf: TypedDay
  reference: string
  groupChecked: string
  groupParent: string
  staff: string
  turnover: string
  balanceSheet: string
  currency: string
  eurosPerPound: string
}

export function statusForm(body: Fields): StatusForm {
  const typed = (name: string) => one(body[name])
  return {
    status: typed('status'),
    definition: typed('definition') || 'PA2023',
    asOf: typedDay(body, 'asOf'),
    reference: typed('reference'),
    groupChecked: typed('groupChecked'),
    groupParent: typed('groupParent'),
    staff: typed('staff'),
    turnover: typed('turnover'),
    balanceSheet: typed('balanceSheet'),
    currency: typed('currency') || 'GBP',
    eurosPerPound: typed('eurosPerPound'),
  }
}
