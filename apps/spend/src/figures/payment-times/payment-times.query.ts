import type { EntityManager } from 'typeorm'
import { figureFacts, type Measure } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import { classSums } from '../share/class-sums.query.js'
import { fraction, pence, pounds } from '../share/pence.js'
import { given, shareNumbers } from '../share/share-numbers.js'
import type { PaymentTimes, PaymentTimesOf, PaymentTimesView } from './payment-times.view.js'

const MEASURE: Measure = {
  name: 'payment-times',
  definition:
    'The part of invoices of third parties and NHS Supply Chain that was paid before the end of 30 ' +
    'days beginning with the day of the invoice (Procurement Act 2023, section 68), where the file ' +
    'gives that day. Invoices without that day, and credits, are shown as not known. Files hold ' +
    'payments above a limit, so these are not all invoices of a payer.',
  formula: 'by number: paid within 30 days / dated invoices; by value: the same in pounds',
}

interface Sum {
  class: string
  month: string
  invoices: number
  dated: number
  within30: number
  amount: string
  datedAmount: string
  within30Amount: string
}

const SUMS = `
  select class, month::text as month, sum(invoices)::int as invoices, sum(dated)::int as dated,
         sum(within_30)::int as "within30", sum(amount)::text as amount,
         sum(dated_amount)::text as "datedAmount", sum(within_30_amount)::text as "within30Amount"
    from class_months
   where month >= $2 and month < $3 and class in ('sme', 'not-sme', 'unknown', 'nhs-supply-chain')
     and case when $1::int[] is null then authority_id = 0 else authority_id = any($1) end
   group by 1, 2 order by 1, 2`

/** How soon the scope's year was paid. */
export async function paymentTimes(
  tx: EntityManager,
  scope: FigureScope,
): Promise<PaymentTimesView> {
  const { financialYear, method, authorityIds } = scope
  const period = { from: firstDay(financialYear), until: endOf(financialYear) }
  const numbers = shareNumbers(
    await classSums(tx, scope, { by: 'all', ...period }),
    method.figureFrom,
  )
  const sums = await tx.query<Sum[]>(SUMS, [authorityIds ?? null, period.from, period.until])
  return {
    ...figureFacts(scope, numbers, MEASURE),
    total: timesOf(sums),
    byClass: grouped(sums, (sum) => sum.class),
    byMonth: grouped(sums, ({ month }) => month).sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

function grouped(sums: readonly Sum[], key: (sum: Sum) => string): PaymentTimesOf[] {
  return [...Map.groupBy(sums, key)].map(([name, of]) => ({ key: name, times: timesOf(of) }))
}

function timesOf(sums: readonly Sum[]): PaymentTimes {
  const count = (of: (sum: Sum) => number): number => sums.reduce((all, sum) => all + of(sum), 0)
  const money = (of: (sum: Sum) => string): bigint =>
    sums.reduce((all, sum) => all + pence(of(sum)), 0n)
  const [invoices, dated] = [count((sum) => sum.invoices), count((sum) => sum.dated)]
  const within30 = count((sum) => sum.within30)
  const [amount, datedAmount] = [money((sum) => sum.amount), money((sum) => sum.datedAmount)]
  const within30Amount = money((sum) => sum.within30Amount)
  const part = (of: number, whole: number) => fraction(BigInt(of), BigInt(whole))
  return {
    ...{ invoices, dated, within30, notKnown: invoices - dated },
    amount: pounds(amount),
    datedAmount: pounds(datedAmount),
    within30Amount: pounds(within30Amount),
    notKnownAmount: pounds(amount - datedAmount),
    ...given('shareByNumber', part(within30, dated)),
    ...given('shareByValue', fraction(within30Amount, datedAmount)),
    ...given('notKnownShareByNumber', part(invoices - dated, invoices)),
    ...given('notKnownShareByValue', fraction(amount - datedAmount, amount)),
  }
}
