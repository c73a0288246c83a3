import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Money } from '@inroad/events/shapes'
import type { Warning } from '../release/conform.js'
import { isZero } from '../release/decimals.js'
import type { OcdsValue, Tender } from '../release/release.js'
import { cut, plainText } from './plain-text.js'

const MOST_LOTS = 500
const LONGEST_ID = 100
const LONGEST_TITLE = 1000
const CURRENCY = /^[A-Z]{3}$/
/** A lot in this state is not, or no longer, on offer. */
const OFF_OFFER = new Set(['cancelled', 'withdrawn', 'unsuccessful'])

/**
 * Money as published: `amount`, which is before VAT, or else `amountGross` (UK extension). Zero is
 * what authorities leave in a box they have nothing to say in, so it counts as not stated.
 */
export function readMoney(value: OcdsValue | undefined): Money | undefined {
  const currency = value?.currency?.trim().toUpperCase() ?? ''
  const amount = [value?.amount, value?.amountGross].find((stated) => stated && !isZero(stated))
  return amount && CURRENCY.test(currency) ? { amount, currency } : undefined
}

/**
 * The lots on offer. A lot's value in another currency than the tender's is an unset list of
 * currencies (AED is its first entry), so it is passed over.
 */
export function readLots(tender: Tender, ended: ReadonlySet<string>, warnings: Warning[]) {
  return (tender.lots ?? []).slice(0, MOST_LOTS).flatMap(({ id, title, status, value }, at) => {
    if (!id || ended.has(id) || OFF_OFFER.has(status ?? '')) return []
    const money = readMoney(value)
    const currency = tender.value?.currency
    const odd = money && currency !== undefined && money.currency !== currency
    if (odd) {
      const message = `is in ${money.currency} and the tender's value in ${currency}; left out`
      warnings.push({ field: `tender.lots[${at}].value`, message })
    }
    const lot: Opportunity['lots'][number] = {
      id: cut(id, LONGEST_ID),
      title: plainText(title, LONGEST_TITLE),
      value: odd ? undefined : money,
    }
    return [lot]
  })
}
